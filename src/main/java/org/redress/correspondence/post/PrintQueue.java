package org.redress.correspondence.post;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.complaint.Complainant;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.confidentiality.ComplaintAccess;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.CorrespondenceEvent;
import org.redress.correspondence.delivery.Contacts;
import org.redress.correspondence.delivery.Deliveries;
import org.redress.correspondence.delivery.Deliveries.Waiting;
import org.redress.correspondence.delivery.Letter;
import org.redress.correspondence.delivery.Told;
import org.redress.correspondence.enclosures.LetterEnclosures;
import org.redress.paper.Sheets;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The letters that wait for the post or came back by mail, of all complaints that somebody may read: printed together, and marked when they are
 * on their way.
 */
@Service
@Transactional
public class PrintQueue {

    /** As the list of channels calls it. */
    private static final String BY_POST = "LETTER";

    private static final int MOST_AT_ONCE = 200;

    private final Deliveries deliveries;
    private final Contacts contacts;
    private final Complaints complaints;
    private final ComplaintAccess access;
    private final PostingRights rights;
    private final PaperLetters paper;
    private final Letterhead letterhead;
    private final LetterEnclosures enclosures;
    private final PrintedEnclosures printedEnclosures;
    private final Timeline timeline;
    private final TransactionTemplate transaction;

    PrintQueue(
            Deliveries deliveries,
            Contacts contacts,
            Complaints complaints,
            ComplaintAccess access,
            PostingRights rights,
            PaperLetters paper,
            Letterhead letterhead,
            LetterEnclosures enclosures,
            PrintedEnclosures printedEnclosures,
            Timeline timeline,
            PlatformTransactionManager transactions) {
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.complaints = complaints;
        this.access = access;
        this.rights = rights;
        this.paper = paper;
        this.letterhead = letterhead;
        this.enclosures = enclosures;
        this.printedEnclosures = printedEnclosures;
        this.timeline = timeline;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Sheet(Waiting waiting, Complaint complaint) {

        Letter letter() {
            return waiting.letter();
        }
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Waiting> of(Actor reader) {
        return deliveries.forThePost().stream()
                .filter(waiting -> waiting.letter().onPaper() && access.mayRead(waiting.complaint(), reader))
                .toList();
    }

    /** Whether the paper says where an answer goes: letters ask to send something back. */
    public boolean saysWhereToAnswer() {
        return !letterhead.address().isEmpty();
    }

    /**
     * To whom it goes.
     *
     * @param hasAddress whether there is a postal one
     */
    public record Addressee(AddressWindow window, boolean hasAddress) {}

    @Transactional(readOnly = true)
    public Addressee addressee(Waiting waiting) {
        Complainant to = complaints.get(waiting.complaint()).complainant();
        return new Addressee(
                AddressWindow.of(to, Locale.forLanguageTag(waiting.letter().language())),
                to.address() != null && !to.address().isBlank());
    }

    /**
     * One PDF of these letters as they are true today, each on a sheet of its own and followed by the documents that go with it. It shows
     * the codes of the complainants, so the timeline of each complaint keeps who printed it. They are read, then set, then recorded: setting
     * takes long, and nobody waits for a lock meanwhile.
     *
     * @throws RuleRefused when none is chosen, or one does not wait any more
     * @throws org.redress.contract.TryLater when too much is being set
     */
    @Transactional(propagation = Propagation.NEVER)
    public byte[] print(Collection<Long> letters, Actor by) {
        List<Sheet> chosen = transaction.execute(status -> takenUp(letters, by));
        byte[] printed = Sheets.together(chosen.stream().flatMap(this::sheets).toList());
        transaction.executeWithoutResult(status -> chosen.forEach(sheet -> timeline.record(
                sheet.complaint().number(),
                by,
                CorrespondenceEvent.LETTER_PRINTED,
                sheet.letter().what())));
        return printed;
    }

    private List<Sheet> takenUp(Collection<Long> letters, Actor by) {
        chosen(letters, by);
        contacts.takeUp(letters);
        return chosen(letters, by).stream()
                .map(waiting -> new Sheet(waiting, complaints.get(waiting.complaint())))
                .toList();
    }

    private Stream<byte[]> sheets(Sheet sheet) {
        byte[] printed = paper.toPost(sheet.complaint(), sheet.letter());
        ComplaintNumber number = sheet.complaint().number();
        List<Long> enclosed = enclosures.of(sheet.letter().id());
        return enclosed.isEmpty()
                ? Stream.of(printed)
                : Stream.of(
                        printed,
                        printedEnclosures.of(
                                number,
                                () -> enclosures.filesOf(sheet.letter().id(), number),
                                sheet.letter().language()));
    }

    /** Each is recorded as posted by this person on this day, and nobody is asked for it any more. All of them or none. */
    public void posted(Collection<Long> letters, Actor by, LocalDate on) {
        if (on == null) {
            throw new RuleRefused("sentOn", "is required");
        }
        chosen(letters, by)
                .forEach(waiting -> refusal(waiting, by).ifPresent(refusal -> {
                    throw refusal;
                }));
        contacts.passedOn(letters, by, new Told(BY_POST, on, null));
    }

    /** Whether this person is asked to post it, so that nobody ticks what belongs to others. */
    @Transactional(readOnly = true)
    public boolean mayPost(Waiting waiting, Actor actor) {
        return refusal(waiting, actor).isEmpty();
    }

    private Optional<RuleRefused> refusal(Waiting waiting, Actor actor) {
        Letter letter = waiting.letter();
        return rights.refusal(waiting.complaint(), letter.id(), letter.cameBack(), actor);
    }

    private List<Waiting> chosen(Collection<Long> letters, Actor by) {
        if (letters.isEmpty() || letters.size() > MOST_AT_ONCE) {
            throw new RuleRefused("letters", "choose 1 to " + MOST_AT_ONCE);
        }
        List<Waiting> chosen = of(by).stream()
                .filter(waiting -> letters.contains(waiting.letter().id()))
                .toList();
        if (chosen.size() < letters.stream().distinct().count()) {
            throw new RuleRefused("letters", "one of them does not wait any more: look at the list again");
        }
        return chosen;
    }
}
