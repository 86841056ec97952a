package org.redress.insight;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.redress.confidentiality.ReadableRows;
import org.redress.contract.RuleRefused;
import org.redress.contract.SensibleMoment;
import org.redress.contract.StorableText;
import org.redress.record.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists complaints (ISO 10002 7.3) out of the read model; those the reader may not know of are neither listed nor counted. */
@Service
@Transactional(readOnly = true)
public class ComplaintLists {

    /** Most lines of a page. */
    public static final int PAGE_LIMIT = 200;

    private final ListStore store;
    private final ReadableRows readable;
    private final Clock clock;

    ComplaintLists(ListStore store, ReadableRows readable, Clock clock) {
        this.store = store;
        this.readable = readable;
        this.clock = clock;
    }

    /**
     * One page.
     *
     * @param next  where the next page begins; {@code null} on the last one
     * @param total of the whole list
     */
    public record Page(List<ComplaintLine> items, String next, Total total) {}

    /**
     * @param after where the page before ended, {@code null} for the first page
     * @param size  lines of the page
     * @throws RuleRefused when the size, a date or the place is out of bounds
     */
    public Page page(Criteria criteria, Actor reader, SortOrder order, String after, int size) {
        if (size < 1 || size > PAGE_LIMIT) {
            throw new RuleRefused("size", "must be between 1 and " + PAGE_LIMIT);
        }
        requireSensible(criteria);
        Cursor behind = after == null || after.isEmpty() ? null : Cursor.of(after);
        List<ComplaintLine> lines = store.lines(conditions(criteria, reader).sortedBy(order, behind), order, size + 1);
        boolean more = lines.size() > size;
        List<ComplaintLine> shown = more ? lines.subList(0, size) : lines;
        return new Page(
                shown,
                more ? Cursor.after(shown.get(size - 1), order).text() : null,
                store.count(conditions(criteria, reader).sortedBy(order, null)));
    }

    /** How many fit, by the same rules. */
    public Total count(Criteria criteria, Actor reader) {
        requireSensible(criteria);
        return store.count(conditions(criteria, reader));
    }

    /** User ids of those who own an open complaint that the reader may know of. */
    public List<String> owners(Actor reader) {
        return store.owners(conditions(Criteria.OPEN, reader));
    }

    private Conditions conditions(Criteria criteria, Actor reader) {
        return Conditions.of(criteria, readable.parameters(reader), clock.instant());
    }

    private static void requireSensible(Criteria criteria) {
        requireStorable("team", criteria.team());
        requireStorable("owner", criteria.owner());
        requireStorable("category", criteria.category());
        requireStorable("channel", criteria.channel());
        SensibleMoment.require("receivedFrom", criteria.receivedFrom());
        SensibleMoment.require("receivedTo", criteria.receivedTo());
        SensibleMoment.require("closedFrom", criteria.closedFrom());
        SensibleMoment.require("closedTo", criteria.closedTo());
    }

    private static void requireStorable(String field, Set<String> words) {
        for (String word : words == null ? Set.<String>of() : words) {
            StorableText.flawOf(word).ifPresent(flaw -> {
                throw new RuleRefused(field, flaw.sentence());
            });
        }
    }
}
