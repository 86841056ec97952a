package org.redress.models.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The record of what decisions were asked. */
@Repository
class DecisionQuestions {

    private static final String ROW = "(?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))";
    private static final String ADD =
            "insert into decision_question (complaint_number, decision, version, asked_at, inputs, outputs) values ";
    private static final String LATEST_FIRST = """
        select complaint_number, decision, version, inputs, outputs from decision_question where decision = ? order by id desc""";
    private static final String FORGET = """
        with asked_again as (
            select id from (
                select max(id) as id, row_number() over (partition by decision order by max(id) desc) as place
                from decision_question group by decision, complaint_number) latest
            where place <= ?)
        delete from decision_question question
        where not exists (select from asked_again where asked_again.id = question.id)
            and not exists (select from complaint where number = question.complaint_number and status <> 'CLOSED')""";
    private static final int ROWS_AT_A_TIME = 500;
    private static final String DATE = "date";

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    DecisionQuestions(JdbcTemplate jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** One statement, in the transaction of the step that asked. */
    void add(List<DecisionQuestion> questions) {
        Timestamp now = Timestamp.from(clock.instant());
        List<Object> values = new ArrayList<>();
        for (DecisionQuestion question : questions) {
            values.addAll(List.of(
                    question.complaint(),
                    question.decision(),
                    question.version(),
                    now,
                    json(question.inputs()),
                    json(question.answer().rows())));
        }
        jdbc.update(
                ADD + String.join(", ", questions.stream().map(question -> ROW).toList()), values.toArray());
    }

    /** What the decision was asked last for each of the last complaints it was asked for. */
    @Transactional(readOnly = true)
    Collection<DecisionQuestion> last(String decision, int complaints) {
        return jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(LATEST_FIRST);
                    statement.setFetchSize(ROWS_AT_A_TIME);
                    statement.setString(1, decision);
                    return statement;
                },
                (ResultSet rows) -> {
                    Map<String, DecisionQuestion> last = new LinkedHashMap<>();
                    while (last.size() < complaints && rows.next()) {
                        if (!last.containsKey(rows.getString("complaint_number"))) {
                            last.put(rows.getString("complaint_number"), read(rows));
                        }
                    }
                    return last.values();
                });
    }

    /**
     * Deletes of closed complaints what {@link #last} never answers. Complaints that run keep all of theirs.
     *
     * @param complaints at most so many are asked for at once
     */
    @Transactional
    int forget(int complaints) {
        return jdbc.update(FORGET, complaints);
    }

    private DecisionQuestion read(ResultSet row) throws SQLException {
        try {
            Map<String, Object> inputs =
                    json.readValue(row.getString("inputs"), new TypeReference<LinkedHashMap<String, Object>>() {});
            inputs.replaceAll((name, value) ->
                    value instanceof Map<?, ?> date ? Date.from(Instant.parse((String) date.get(DATE))) : value);
            return new DecisionQuestion(
                    row.getString("complaint_number"),
                    row.getString("decision"),
                    row.getInt("version"),
                    inputs,
                    new DecisionAnswer(json.readValue(row.getString("outputs"), new TypeReference<>() {})));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String json(Map<String, Object> inputs) {
        Map<String, Object> written = new LinkedHashMap<>(inputs);
        written.replaceAll((name, value) ->
                value instanceof Date date ? Map.of(DATE, date.toInstant().toString()) : value);
        return json((Object) written);
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
