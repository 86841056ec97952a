package org.redress.confidentiality;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which complaints are hidden from whom, as the database's {@code hidden_complaints} says, and who is complained about. */
@Repository
class AccessStore {

    private final JdbcClient jdbc;

    AccessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(ComplaintNumber number) {
        return jdbc.sql("select exists (select 1 from complaint where number = ?)")
                .param(number.value())
                .query(Boolean.class)
                .single();
    }

    boolean isHidden(ComplaintNumber number, String person, Collection<String> groups) {
        return jdbc.sql("select exists (select 1 from hidden_complaints(:person, :groups) h where h.number = :number)")
                .param("person", person)
                .param("groups", groups.toArray(String[]::new))
                .param("number", number.value())
                .query(Boolean.class)
                .single();
    }

    Set<ComplaintNumber> withoutHidden(Collection<ComplaintNumber> numbers, String person, Collection<String> groups) {
        Set<String> hidden = Set.copyOf(jdbc.sql(
                        "select number from hidden_complaints(:person, :groups) where number = any(:numbers)")
                .param("person", person)
                .param("groups", groups.toArray(String[]::new))
                .param("numbers", numbers.stream().map(ComplaintNumber::value).toArray(String[]::new))
                .query(String.class)
                .list());
        return numbers.stream()
                .filter(number -> !hidden.contains(number.value()))
                .collect(Collectors.toSet());
    }

    Set<String> complainedAbout(ComplaintNumber number) {
        return new TreeSet<>(jdbc.sql("select person from complained_about where complaint_number = ?")
                .param(number.value())
                .query(String.class)
                .list());
    }

    void name(ComplaintNumber number, String person, Actor by, Instant at) {
        jdbc.sql(
                        "insert into complained_about (complaint_number, person, named_by, named_at) values (?, ?, ?, ?) on conflict do nothing")
                .params(number.value(), person, by.id(), Timestamp.from(at))
                .update();
    }

    void unname(ComplaintNumber number, String person) {
        jdbc.sql("delete from complained_about where complaint_number = ? and person = ?")
                .params(number.value(), person)
                .update();
    }
}
