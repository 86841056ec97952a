package org.redress.deadlines;

import java.util.List;
import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.redress.deadlines.ClockEntry.Type;
import org.redress.record.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Extends clocks, when somebody asks for it in time. */
@Service
public class ClockExtensions {

    private final ClockWriter book;
    private final ClockStore clocks;

    ClockExtensions(ClockWriter book, ClockStore clocks) {
        this.book = book;
        this.clocks = clocks;
    }

    /**
     * Gives a clock more time, within what its rule allows and before its time is up.
     *
     * @param amount units of the rule's own limit
     * @throws ExtensionRefused with the reason, which stays in the ledger
     */
    @Transactional(noRollbackFor = ExtensionRefused.class)
    public ClockView extend(ComplaintNumber number, ClockId id, int amount, Actor actor, String reason) {
        clocks.lockSubjects(List.of(number));
        SubjectClock clock =
                clocks.lock(id).filter(found -> found.subject().equals(number)).orElseThrow(UnknownClock::new);
        Optional<String> refusal = ExtensionRefused.reasonFor(clock, amount, book.now());
        if (refusal.isPresent()) {
            book.note(
                    clock,
                    book.entry(
                            Type.EXTENSION_REFUSED,
                            actor,
                            refusal.get() + " Asked for: " + reason,
                            amount,
                            clock.dueAt(),
                            clock.dueAt(),
                            List.of()));
            throw new ExtensionRefused(refusal.get());
        }
        SubjectClock extended =
                book.recount(clock.extendedBy(amount), clock.dueAt(), Type.EXTENDED, actor, reason, amount);
        book.move(extended);
        book.refresh(clock.subject());
        return extended.view();
    }
}
