package org.redress.codes;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.record.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Code lists in our tables. */
@Repository
class CodeStore {

    private final JdbcClient jdbc;

    CodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the list has the word, offered or not. */
    boolean has(CodeList list, String word) {
        return all(list).stream().anyMatch(code -> code.word().equals(word));
    }

    /** The first level in its order, each followed by the finer words below it; a finer word has the trait of the one above. */
    List<Code> all(CodeList list) {
        Map<String, Map<String, String>> labels = labels(list);
        return jdbc.sql("""
                select c.*, coalesce(p.trait, c.trait) as trait_of_first from code c
                left join code p on p.list = c.list and p.word = c.parent where c.list = ?
                order by coalesce(p.position, c.position), coalesce(p.word, c.word), c.parent is not null, c.position, c.word""")
                .param(list.name())
                .query((row, line) -> code(list, row, labels.getOrDefault(row.getString("word"), Map.of())))
                .list();
    }

    private Map<String, Map<String, String>> labels(CodeList list) {
        Map<String, Map<String, String>> labels = new HashMap<>();
        jdbc.sql("select word, language, label from code_label where list = ?")
                .param(list.name())
                .query(row -> {
                    labels.computeIfAbsent(row.getString("word"), word -> new HashMap<>())
                            .put(row.getString("language"), row.getString("label"));
                });
        return labels;
    }

    private static Code code(CodeList list, ResultSet row, Map<String, String> labels) throws SQLException {
        return new Code(
                list,
                row.getString("word"),
                row.getString("parent"),
                row.getString("trait_of_first"),
                row.getBoolean("fixed"),
                row.getInt("position"),
                day(row.getDate("active_from")),
                day(row.getDate("active_to")),
                Map.copyOf(labels));
    }

    private static LocalDate day(Date date) {
        return date == null ? null : date.toLocalDate();
    }

    int version(CodeList list) {
        return jdbc.sql("select version from code_list where list = ?")
                .param(list.name())
                .query(Integer.class)
                .single();
    }

    /**
     * Counts a change of the list; until the end of the transaction nobody else changes it.
     *
     * @return the version it had
     */
    int touch(CodeList list, Actor actor, Instant at) {
        return jdbc.sql(
                        "update code_list set version = version + 1, changed_by = ?, changed_at = ? where list = ? returning version - 1")
                .params(actor.id(), Timestamp.from(at), list.name())
                .query(Integer.class)
                .single();
    }

    void put(Code code) {
        jdbc.sql("""
                insert into code (list, word, parent, trait, fixed, position, active_from, active_to)
                values (:list, :word, :parent, :trait, :fixed, :position, :from, :to)
                on conflict (list, word) do update set position = excluded.position, active_from = excluded.active_from,
                    active_to = excluded.active_to""")
                .param("list", code.list().name())
                .param("word", code.word())
                .param("parent", code.parent())
                .param("trait", code.parent() == null ? code.trait() : null)
                .param("fixed", code.fixed())
                .param("position", code.position())
                .param("from", code.activeFrom())
                .param("to", code.activeTo())
                .update();
        jdbc.sql("delete from code_label where list = ? and word = ?")
                .params(code.list().name(), code.word())
                .update();
        code.labels()
                .forEach((language, label) -> jdbc.sql(
                                "insert into code_label (list, word, language, label) values (?, ?, ?, ?)")
                        .params(code.list().name(), code.word(), language, label)
                        .update());
    }

    /**
     * Deletes a word that nobody uses. Waits for whoever is about to.
     *
     * @return false when somebody uses it
     */
    boolean delete(Code code) {
        return jdbc.sql("delete from code where list = ? and word = ? and not used")
                        .params(code.list().name(), code.word())
                        .update()
                > 0;
    }

    /**
     * Marks a word as used. Waits for whoever is about to delete it.
     *
     * @return false when it is not there any more
     */
    boolean use(CodeList list, String word) {
        boolean first = jdbc.sql("update code set used = true where list = ? and word = ? and not used")
                        .params(list.name(), word)
                        .update()
                > 0;
        return first || used(list).contains(word);
    }

    Set<String> used(CodeList list) {
        return jdbc.sql("select word from code where list = ? and used")
                .param(list.name())
                .query(String.class)
                .set();
    }

    void record(CodeList list, CodeChange change) {
        jdbc.sql("insert into code_change (list, word, deed, detail, changed_by, changed_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        list.name(),
                        change.word(),
                        change.deed().name(),
                        change.detail(),
                        change.changedBy(),
                        Timestamp.from(change.changedAt()))
                .update();
    }

    /** The newest first. */
    List<CodeChange> changes(CodeList list, int most) {
        return jdbc.sql(
                        "select word, deed, detail, changed_by, changed_at from code_change where list = ? order by id desc limit ?")
                .params(list.name(), most)
                .query((row, line) -> new CodeChange(
                        row.getString("word"),
                        CodeChange.Deed.valueOf(row.getString("deed")),
                        row.getString("detail"),
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }
}
