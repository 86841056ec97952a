package org.redress.confidentiality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.RuleRefused;
import org.redress.contract.SensibleMoment;
import org.redress.contract.StorableText;
import org.redress.record.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who read which complaint, newest first, to those who look after the protection of data. */
@Service
@Transactional(readOnly = true)
public class ReadingList {

    /** Most lines of a page. */
    public static final int PAGE_LIMIT = 200;
    /** Most lines of a file for a spreadsheet. */
    public static final int FILE_LIMIT = 50_000;

    private final JdbcClient jdbc;
    private final ReadableRows readable;

    ReadingList(JdbcClient jdbc, ReadableRows readable) {
        this.jdbc = jdbc;
        this.readable = readable;
    }

    /**
     * What to look for; null means any.
     *
     * @param complaint its number
     * @param person user id
     * @param from   not before this moment
     * @param to     before this moment
     */
    public record Criteria(String complaint, String person, Instant from, Instant to) {}

    /** @param next what to ask for to see the lines before these, or null when there are none */
    public record Page(List<Reading> items, Long next) {}

    /**
     * Readings of complaints that the reader of the list may not know of are left out.
     *
     * @param before lines older than the one with this id; null is from the newest
     * @throws RuleRefused when the size or a moment is out of bounds, or a word is no number or cannot be one's name
     */
    public Page find(Criteria criteria, Actor reader, Long before, int size) {
        if (size < 1 || size > PAGE_LIMIT) {
            throw new RuleRefused("size", "must be between 1 and " + PAGE_LIMIT);
        }
        refuseUnreadable(criteria);
        List<Reading> found = lines(criteria, reader, before, size + 1);
        boolean more = found.size() > size;
        return new Page(
                more ? found.subList(0, size) : found,
                more ? found.get(size - 1).id() : null);
    }

    /** At most {@link #FILE_LIMIT} of them. */
    public List<Reading> all(Criteria criteria, Actor reader) {
        return lines(criteria, reader, null, FILE_LIMIT);
    }

    private List<Reading> lines(Criteria criteria, Actor reader, Long before, int most) {
        return jdbc.sql("""
                        select * from reading r
                        where (cast(:complaint as text) is null or r.complaint_number = :complaint)
                          and (cast(:person as text) is null or r.person = :person)
                          and (cast(:from as timestamptz) is null or r.read_at >= :from)
                          and (cast(:to as timestamptz) is null or r.read_at < :to)
                          and (cast(:before as bigint) is null or r.id < :before)
                          and exists (select 1 from complaint c where c.number = r.complaint_number and\s""" + ReadableRows.CONDITION + """
                        ) order by r.id desc limit :most""")
                .param("complaint", criteria.complaint())
                .param("person", criteria.person())
                .param("from", timestamp(criteria.from()))
                .param("to", timestamp(criteria.to()))
                .param("before", before)
                .params(readable.parameters(reader))
                .param("most", most)
                .query((row, line) -> reading(row))
                .list();
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                row.getLong("id"),
                row.getTimestamp("read_at").toInstant(),
                row.getString("person"),
                row.getString("complaint_number"),
                row.getString("what"),
                row.getObject("item", Long.class),
                row.getString("address"));
    }

    private static void refuseUnreadable(Criteria criteria) {
        if (criteria.complaint() != null
                && ComplaintNumber.in(criteria.complaint()).isEmpty()) {
            throw new RuleRefused("complaint", "is no number of a complaint");
        }
        if (criteria.person() != null) {
            StorableText.flawOf(criteria.person()).ifPresent(flaw -> {
                throw new RuleRefused("person", flaw.sentence());
            });
        }
        SensibleMoment.require("from", criteria.from());
        SensibleMoment.require("to", criteria.to());
    }

    private static Timestamp timestamp(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
