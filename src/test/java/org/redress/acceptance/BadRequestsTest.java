package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is sent by people who may send it: a sentence for what is wrong, and nothing half done. */
class BadRequestsTest extends WholeProduct {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void bad_requests_of_every_kind_are_refused_with_a_sentence() {
        assertThat(flaws(requests().doubtful())).isEmpty();
    }

    @Test
    void one_bad_value_however_deep_is_refused_by_its_name_and_nothing_is_done() {
        BadRequests requests = requests();
        Map<String, Long> before = rows();

        assertThat(flaws(requests.bad())).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    private static BadRequests requests() {
        return new BadRequests(
                promises().document(),
                complain(Map.of("name", "Kim", "email", aNewAddress()), "Bad requests.")
                        .value());
    }

    private static List<String> flaws(Stream<BadRequests.Request> requests) {
        var sender = new BadRequestSender(url(""), promises());
        return requests.map(sender::send).flatMap(Optional::stream).toList();
    }

    /** Of what people make; what the product does by itself goes on meanwhile. */
    private Map<String, Long> rows() {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table : List.of(
                "complaint",
                "note",
                "issue",
                "document",
                "draft",
                "information_request",
                "business_calendar",
                "calendar_day",
                "substitution",
                "complained_about",
                "done_once")) {
            rows.put(
                    table,
                    jdbc.sql("select count(*) from " + table).query(Long.class).single());
        }
        rows.put(
                "timeline",
                jdbc.sql("select count(*) from timeline_entry where actor in ('lead', 'owner')")
                        .query(Long.class)
                        .single());
        return rows;
    }
}
