package org.redress.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.confidentiality.ComplaintAccess;
import org.redress.contract.RequiredText;
import org.redress.contract.RuleRefused;
import org.redress.contract.StorableText;
import org.redress.record.Actor;
import org.redress.record.DocumentLine;
import org.redress.record.Documents;
import org.redress.record.Notes;
import org.redress.record.StaffDirectory;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Copies of a file for somebody outside: what is marked as withheld is kept, and that a copy was made stands in the timeline. */
@Service
@Transactional
public class FileCopies {

    private static final int MOST_PASSAGES = 200;
    private static final int LONGEST = 500;

    private final Complaints complaints;
    private final CaseFiles files;
    private final MarkStore marks;
    private final FileSetter setter;
    private final SectionWords words;
    private final ComplaintAccess access;
    private final StaffDirectory staff;
    private final Timeline timeline;
    private final Notes notes;
    private final Documents documents;
    private final Clock clock;

    FileCopies(
            Complaints complaints,
            CaseFiles files,
            MarkStore marks,
            FileSetter setter,
            SectionWords words,
            ComplaintAccess access,
            StaffDirectory staff,
            Timeline timeline,
            Notes notes,
            Documents documents,
            Clock clock) {
        this.complaints = complaints;
        this.files = files;
        this.marks = marks;
        this.setter = setter;
        this.words = words;
        this.access = access;
        this.staff = staff;
        this.timeline = timeline;
        this.notes = notes;
        this.documents = documents;
        this.clock = clock;
    }

    /** For whom a copy is, and what for. */
    public record Purpose(String recipient, String purpose) {}

    /** A part that can be withheld; documents that words cannot be taken out of go only when they are released. */
    public record Choice(String id, String title, boolean document, boolean text) {}

    @Transactional(readOnly = true)
    public Marks marks(ComplaintNumber number) {
        return marks.of(number);
    }

    @Transactional(readOnly = true)
    public List<Choice> choices(ComplaintNumber number, Locale locale) {
        CaseFile file = files.of(complaints.get(number), locale);
        return Stream.concat(
                        file.parts().stream()
                                .filter(part -> !part.id().equals(CaseFiles.NOTES))
                                .map(part -> new Choice(part.id(), part.title(), false, true)),
                        file.enclosures().stream()
                                .filter(document -> document.content() != null)
                                .map(document ->
                                        new Choice(document.partId(), document.name(), true, document.isText())))
                .toList();
    }

    /** @throws RuleRefused when there are too many passages or one of them cannot be kept */
    public void mark(ComplaintNumber number, Actor actor, Marks marked) {
        complaints.get(number);
        if (marked.passages().size() > MOST_PASSAGES
                || marked.passages().stream()
                        .anyMatch(text -> text.length() > LONGEST
                                || StorableText.flawOf(text).isPresent())) {
            throw new RuleRefused("passages", "at most " + MOST_PASSAGES + " lines of " + LONGEST + " characters");
        }
        Instant now = clock.instant();
        marks.replace(number, MarkStore.Kind.WITHHELD, marked.withheld(), actor, now);
        marks.replace(number, MarkStore.Kind.RELEASED, marked.released(), actor, now);
        marks.replace(number, MarkStore.Kind.PASSAGE, marked.passages(), actor, now);
    }

    /** The whole file as it is. */
    public byte[] whole(ComplaintNumber number, Actor actor, Purpose asked, Locale locale) {
        Complaint complaint = complaints.get(number);
        String why = checked(asked);
        byte[] copy = setter.set(
                files.of(complaint, locale), heading(asked, actor, locale), false, UnaryOperator.identity(), locale);
        timeline.record(number, actor, DossierEvent.FILE_COPIED, why);
        return copy;
    }

    /** What is left of it without the names of others, notes, and what staff marked. */
    public byte[] redacted(ComplaintNumber number, Actor actor, Purpose asked, Locale locale) {
        String why = checked(asked);
        byte[] copy = redacted(number, heading(asked, null, locale), locale);
        timeline.record(number, actor, DossierEvent.FILE_COPIED_REDACTED, why);
        return copy;
    }

    /** How a redacted copy would look; nobody gets it, so nothing is recorded. */
    @Transactional(readOnly = true)
    public byte[] preview(ComplaintNumber number, Locale locale) {
        return redacted(number, List.of(words.of("file.preview", locale)), locale);
    }

    private byte[] redacted(ComplaintNumber number, List<String> heading, Locale locale) {
        Complaint complaint = complaints.get(number);
        Set<String> people = people(number);
        var redaction = new Redaction(marks.of(number), people, names(people), words, locale);
        return setter.set(redaction.of(files.of(complaint, locale)), heading, true, redaction.words(), locale);
    }

    /** User ids of members of staff who stand in the file. */
    private Set<String> people(ComplaintNumber number) {
        return Stream.of(
                        timeline.of(number).stream().map(line -> line.actor()),
                        notes.of(number).stream().map(Notes.Note::author),
                        documents.of(number).stream().map(DocumentLine::addedBy),
                        access.complainedAbout(number).stream())
                .flatMap(people -> people)
                .filter(person -> new Actor(person).isStaff())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As people write them: whole, and the family name alone. */
    private Set<String> names(Set<String> people) {
        return people.stream()
                .flatMap(person -> staff.nameOf(person).stream())
                .flatMap(name -> Stream.of(name, name.substring(name.lastIndexOf(' ') + 1)))
                .filter(name -> name.length() > 1)
                .collect(Collectors.toSet());
    }

    private static String checked(Purpose asked) {
        String recipient = RequiredText.check("recipient", asked.recipient(), LONGEST);
        return recipient + ": " + RequiredText.check("purpose", asked.purpose(), LONGEST);
    }

    /** @param actor null where no member of staff is named */
    private List<String> heading(Purpose asked, Actor actor, Locale locale) {
        return Stream.of(
                        words.of("file.for", locale, asked.recipient()),
                        words.of("file.purpose", locale, asked.purpose()),
                        actor == null
                                ? words.of("file.made", locale, words.moment(clock.instant(), locale))
                                : words.of("file.madeBy", locale, words.moment(clock.instant(), locale), actor.id()))
                .toList();
    }
}
