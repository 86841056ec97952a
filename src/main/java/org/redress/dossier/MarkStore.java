package org.redress.dossier;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of marks, each with who made it and when; always in the caller's transaction. */
@Repository
class MarkStore {

    enum Kind {
        WITHHELD,
        RELEASED,
        PASSAGE
    }

    private record Mark(Kind kind, String what) {}

    private final JdbcClient jdbc;

    MarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Marks of(ComplaintNumber number) {
        List<Mark> marks = jdbc.sql("select kind, what from file_mark where complaint_number = ?")
                .param(number.value())
                .query((row, line) -> new Mark(Kind.valueOf(row.getString("kind")), row.getString("what")))
                .list();
        return new Marks(of(Kind.WITHHELD, marks), of(Kind.RELEASED, marks), of(Kind.PASSAGE, marks));
    }

    private static Set<String> of(Kind kind, List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.kind() == kind)
                .map(Mark::what)
                .collect(Collectors.toSet());
    }

    /** What was marked before keeps who marked it and when. */
    void replace(ComplaintNumber number, Kind kind, Collection<String> marked, Actor by, Instant at) {
        Set<String> before = of(number, kind);
        before.stream()
                .filter(what -> !marked.contains(what))
                .forEach(what -> jdbc.sql("delete from file_mark where complaint_number = ? and kind = ? and what = ?")
                        .params(number.value(), kind.name(), what)
                        .update());
        marked.stream()
                .filter(what -> !before.contains(what))
                .forEach(what -> jdbc.sql(
                                "insert into file_mark (complaint_number, kind, what, marked_by, marked_at) values (?, ?, ?, ?, ?)")
                        .params(number.value(), kind.name(), what, by.id(), Timestamp.from(at))
                        .update());
    }

    private Set<String> of(ComplaintNumber number, Kind kind) {
        Marks marks = of(number);
        return switch (kind) {
            case WITHHELD -> marks.withheld();
            case RELEASED -> marks.released();
            case PASSAGE -> marks.passages();
        };
    }
}
