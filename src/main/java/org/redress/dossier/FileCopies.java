package org.redress.dossier;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.RequiredText;
import org.redress.paper.Allowance;
import org.redress.paper.EnclosureReader;
import org.redress.record.Actor;
import org.springframework.stereotype.Service;

/**
 * Copies of a file for somebody outside: what is marked as withheld is kept, and that a copy was made stands in the timeline. What it
 * consists of is read first, then it is set, then it is recorded; setting takes long, and nobody waits for a lock meanwhile.
 */
@Service
public class FileCopies {

    private static final int LONGEST = 500;

    private final FileGathering gathering;
    private final FileSetter setter;
    private final EnclosureReader reader;
    private final SectionWords words;
    private final CopyRecord copies;
    private final Clock clock;

    FileCopies(
            FileGathering gathering,
            FileSetter setter,
            EnclosureReader reader,
            SectionWords words,
            CopyRecord copies,
            Clock clock) {
        this.gathering = gathering;
        this.setter = setter;
        this.reader = reader;
        this.words = words;
        this.copies = copies;
        this.clock = clock;
    }

    /** For whom a copy is, and what for. */
    public record Purpose(String recipient, String purpose) {}

    /** A part that can be withheld; documents that words cannot be taken out of go only when they are released. */
    public record Choice(String id, String title, boolean document, boolean text) {}

    public List<Choice> choices(ComplaintNumber number, Locale page) {
        CaseFile file = gathering.whole(number, gathering.reader(number, page));
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

    /** Marked passages that stand nowhere in the words of the file: they may be spelled otherwise there, or stand in a picture. */
    public Set<String> notFound(ComplaintNumber number, Locale page) {
        var gathered = gathering.redacted(number, gathering.reader(number, page));
        var words = gathered.redaction().words();
        gathered.redaction().of(gathered.file());
        // also in parts that are left out
        gathered.file()
                .parts()
                .forEach(part -> part.blocks().forEach(block -> {
                    block.facts().forEach(fact -> words.apply(fact.value()));
                    words.apply(block.text());
                }));
        var allowance = new Allowance();
        gathered.file().enclosures().stream()
                .filter(CaseFile.Enclosure::isText)
                .forEach(each -> words.apply(
                        reader.read(each.mediaType(), each.bytes(), allowance).words()));
        return gathered.redaction().notFound();
    }

    /** The whole file as it is. */
    public byte[] whole(ComplaintNumber number, Actor actor, Purpose asked, Locale page) {
        String why = checked(asked);
        Locale reader = gathering.reader(number, page);
        byte[] copy = setter.set(
                gathering.whole(number, reader),
                heading(asked, actor, reader),
                false,
                UnaryOperator.identity(),
                reader);
        copies.write(number, actor, DossierEvent.FILE_COPIED, why, copy);
        return copy;
    }

    /** What is left of it without the names of others, notes, and what staff marked. */
    public byte[] redacted(ComplaintNumber number, Actor actor, Purpose asked, Locale page) {
        String why = checked(asked);
        Locale reader = gathering.reader(number, page);
        byte[] copy = redacted(number, heading(asked, null, reader), reader);
        copies.write(number, actor, DossierEvent.FILE_COPIED_REDACTED, why, copy);
        return copy;
    }

    /** How a redacted copy would look; nobody gets it, so nothing is recorded. */
    public byte[] preview(ComplaintNumber number, Locale page) {
        Locale reader = gathering.reader(number, page);
        return redacted(number, List.of(words.of("file.preview", reader)), reader);
    }

    private byte[] redacted(ComplaintNumber number, List<String> heading, Locale reader) {
        var gathered = gathering.redacted(number, reader);
        return setter.set(
                gathered.redaction().of(gathered.file()),
                heading,
                true,
                gathered.redaction().words(),
                reader);
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
                                ? words.of("file.made", locale, words.momentAndZone(clock.instant(), locale))
                                : words.of(
                                        "file.madeBy",
                                        locale,
                                        words.momentAndZone(clock.instant(), locale),
                                        actor.id()))
                .toList();
    }
}
