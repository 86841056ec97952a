package org.redress.tracking;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.casework.NewInformation;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.NotThere;
import org.redress.correspondence.delivery.Deliveries;
import org.redress.correspondence.delivery.Letter;
import org.redress.correspondence.enclosures.LetterEnclosures;
import org.redress.record.Actor;
import org.redress.record.DocumentLine;
import org.redress.record.Documents;
import org.redress.record.Timeline;
import org.redress.record.UploadedFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of the file is the complainant's: the letters that reached them, what they said themselves, the documents that they sent or that went
 * with a letter. It is chosen by what it is; nothing is shown because nobody said that it is internal.
 */
@Service
@Transactional(readOnly = true)
public class OwnFile {

    /** Its mail server took it, or somebody posted or told it. */
    private static final Set<String> ARRIVED = Set.of("SENT", "TOLD");

    private static final Set<String> STATEMENTS = Set.of("ACCEPTED", "REJECTED", "WITHDRAWN", "SCOPE_DISPUTED");
    private static final String INFORMATION = "INFORMATION_RECEIVED";

    private final Deliveries deliveries;
    private final LetterEnclosures enclosures;
    private final Documents documents;
    private final NewInformation information;
    private final Timeline timeline;

    OwnFile(
            Deliveries deliveries,
            LetterEnclosures enclosures,
            Documents documents,
            NewInformation information,
            Timeline timeline) {
        this.deliveries = deliveries;
        this.enclosures = enclosures;
        this.documents = documents;
        this.information = information;
        this.timeline = timeline;
    }

    /**
     * Something the complainant said themselves; what staff wrote down for them is in words of staff and not here.
     *
     * @param word  the word of the event
     * @param words {@code null} when they gave none
     */
    public record Said(String word, Instant at, String words) {}

    /** The letters to the complainant that reached them, oldest first. */
    public List<Letter> letters(ComplaintNumber number) {
        return deliveries.of(number).stream()
                .filter(letter -> !letter.kind().isForStaff() && ARRIVED.contains(letter.state()))
                .toList();
    }

    /** @throws NotThere for any other letter, also one that exists */
    public Letter letter(ComplaintNumber number, long id) {
        return letters(number).stream()
                .filter(letter -> letter.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotThere("There is no such letter."));
    }

    /** What went with a letter that reached them. */
    public List<DocumentLine> enclosedIn(ComplaintNumber number, Letter letter) {
        Set<Long> enclosed = new HashSet<>(enclosures.of(letter.id()));
        return documents.of(number).stream()
                .filter(document -> enclosed.contains(document.id()) && !document.internal())
                .toList();
    }

    /** Oldest first. */
    public List<Said> said(ComplaintNumber number) {
        Stream<Said> statements = timeline.of(number).stream()
                .filter(line ->
                        STATEMENTS.contains(line.event().name()) && line.actor().equals(Actor.COMPLAINANT.id()))
                .map(line -> new Said(line.event().name(), line.at(), line.remark()));
        Stream<Said> added = information.of(number).stream()
                .filter(line -> line.addedBy().equals(Actor.COMPLAINANT.id()))
                .map(line -> new Said(INFORMATION, line.addedAt(), line.text()));
        return Stream.concat(statements, added)
                .sorted(Comparator.comparing(Said::at))
                .toList();
    }

    /** The documents that they sent, oldest first. */
    public List<DocumentLine> sent(ComplaintNumber number) {
        return documents.sent(number).stream()
                .filter(document -> !document.internal())
                .toList();
    }

    /** @throws NotThere for a document that they neither sent nor got with a letter, also one that exists */
    public UploadedFile document(ComplaintNumber number, long id) {
        boolean theirs = Stream.concat(
                        sent(number).stream(),
                        letters(number).stream().flatMap(letter -> enclosedIn(number, letter).stream()))
                .anyMatch(document -> document.id() == id);
        if (!theirs) {
            throw new NotThere("There is no such document.");
        }
        return documents.content(number, id);
    }
}
