package org.redress.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.redress.contract.RuleRefused;
import org.redress.contract.StorableText;
import org.redress.record.Actor;
import org.redress.record.StaffDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and searches complaints in our own table, newest receipt first; never asks the engine. */
@Service
@Transactional(readOnly = true)
public class ComplaintSearch {

    /** Most lines of a page. */
    public static final int PAGE_LIMIT = 200;

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2300-12-31T23:59:59Z");

    private final ComplaintList list;
    private final StaffDirectory staff;

    ComplaintSearch(ComplaintList list, StaffDirectory staff) {
        this.list = list;
        this.staff = staff;
    }

    /**
     * What to look for; a category is a word of either level; null or none means any, of several one must fit. {@code receivedTo} is exclusive, {@code text} is words or a
     * complaint number.
     */
    public record Criteria(
            Set<ComplaintStatus> status,
            Set<Priority> priority,
            Set<String> category,
            Set<String> team,
            Instant receivedFrom,
            Instant receivedTo,
            String text) {}

    /** A complaint in a list. */
    public record Line(
            String number,
            String subject,
            ComplaintStatus status,
            Priority priority,
            String category,
            String subcategory,
            String channel,
            String subchannel,
            String team,
            Instant receivedAt,
            Instant responseDueAt,
            String complainantName) {}

    /** Who reads, and which groups they are in. */
    public record Sight(String reader, Set<String> groups) {}

    /** One page, counted from 0, and how many complaints fit the criteria in all. */
    public record Page(List<Line> items, int page, int size, long total) {}

    /**
     * Complaints the reader may not know of are neither listed nor counted.
     *
     * @throws RuleRefused when page, size, text or a date is out of bounds
     */
    public Page search(Criteria criteria, Actor reader, int page, int size) {
        if (page < 0 || page > 1_000_000) {
            throw new RuleRefused("page", "must be between 0 and 1000000");
        }
        if (size < 1 || size > PAGE_LIMIT) {
            throw new RuleRefused("size", "must be between 1 and " + PAGE_LIMIT);
        }
        requireSensible(criteria);
        Sight sight = new Sight(reader.id(), staff.groupsOf(reader.id()));
        return new Page(list.lines(criteria, sight, page, size), page, size, list.count(criteria, sight));
    }

    private static void requireSensible(Criteria criteria) {
        if (criteria.text() != null) {
            StorableText.flawOf(criteria.text()).ifPresent(flaw -> {
                throw new RuleRefused("text", flaw.sentence());
            });
        }
        requireStorable(criteria.team());
        requireSensible("receivedFrom", criteria.receivedFrom());
        requireSensible("receivedTo", criteria.receivedTo());
    }

    private static void requireStorable(Set<String> teams) {
        for (String team : teams == null ? Set.<String>of() : teams) {
            StorableText.flawOf(team).ifPresent(flaw -> {
                throw new RuleRefused("team", flaw.sentence());
            });
        }
    }

    private static void requireSensible(String field, Instant moment) {
        if (moment != null && (moment.isBefore(EARLIEST) || moment.isAfter(LATEST))) {
            throw new RuleRefused(field, "must be in the years 1900 to 2300");
        }
    }
}
