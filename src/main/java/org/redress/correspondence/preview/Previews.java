package org.redress.correspondence.preview;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.UnknownComplaint;
import org.redress.confidentiality.ComplaintAccess;
import org.redress.contract.ReaderLocale;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterPreviews;
import org.redress.correspondence.LetterPreviews.Occasion;
import org.redress.correspondence.LetterSituations;
import org.redress.correspondence.LetterSituations.Aspect;
import org.redress.correspondence.LetterSituations.Facts;
import org.redress.correspondence.told.Tellings;
import org.redress.models.LetterFile;
import org.redress.record.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows letters as they would be written with words under edit, in every situation, or for a real complaint. The transaction only reads:
 * whatever would write something fails.
 */
@Service
@Transactional(readOnly = true)
public class Previews {

    /** Whether the facts of a letter that was written are taken, or those of a sample. */
    static final Aspect FACTS = new Aspect("facts", "kept", "sample");

    /** What other flows may be about. */
    private record Other(String kind, String key) implements Subject {}

    private static final Subject OTHER = new Other("audit", "audit-7");

    private final LetterPreviews writer;
    private final Tellings tellings;
    private final Complaints complaints;
    private final ComplaintAccess access;
    private final KeptFacts kept;
    private final Clock clock;

    Previews(
            LetterPreviews writer,
            Tellings tellings,
            Complaints complaints,
            ComplaintAccess access,
            KeptFacts kept,
            Clock clock) {
        this.writer = writer;
        this.tellings = tellings;
        this.complaints = complaints;
        this.access = access;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * What one may choose: of the letter, of whoever gets it, and with a real complaint of what was written to them.
     *
     * @throws UnknownComplaint as {@link #preview}
     */
    public List<Aspect> aspects(LetterSituations situations, Chosen chosen) {
        List<Aspect> aspects = new ArrayList<>();
        if (!chosen.isReal()) {
            aspects.addAll(situations.aspects());
            aspects.addAll(SampleHouse.aspects(situations.kind()));
            return aspects;
        }
        boolean written = kept.last(real(chosen).number(), situations.kind()).isPresent();
        if (written) {
            aspects.add(FACTS);
        }
        if (!written || FACTS.in(chosen.situation()).equals("sample")) {
            aspects.addAll(situations.aspects());
        }
        if (!situations.kind().isForStaff()) {
            aspects.add(SampleHouse.REPLIES);
        }
        return aspects;
    }

    /**
     * The same in the language that is meant: of a real complaint that of its letters, unless the reader wants another.
     *
     * @throws UnknownComplaint as {@link #preview}
     */
    Chosen inLanguage(LetterSituations situations, Chosen chosen) {
        if (!chosen.isReal() || !chosen.asTheirs() || situations.kind().isForStaff()) {
            return chosen;
        }
        Locale theirs = ReaderLocale.of(real(chosen).receipt().language(), null);
        return chosen.in(theirs.getLanguage());
    }

    /** @throws UnknownComplaint when there is no such complaint, or none the reader may know of */
    public Preview preview(LetterSituations situations, Chosen chosen, Map<String, LetterFile> words) {
        Locale language = Locale.forLanguageTag(chosen.language());
        Facts facts = facts(situations, chosen, language);
        return chosen.isReal() ? ofReal(situations, chosen, facts, words) : ofSample(situations, facts, words);
    }

    private Preview ofSample(LetterSituations situations, Facts facts, Map<String, LetterFile> words) {
        LetterContents letter = situations.letter(facts);
        Complaint complaint = SampleHouse.complaint(facts);
        Clock now = SampleHouse.clock(facts);
        Occasion occasion = occasion(
                situations,
                facts,
                complaint,
                words,
                tellings.invented(inForce -> SampleHouse.outside(facts, inForce), now));
        return new Preview(
                situations.kind(),
                complaint,
                occasion.locale(),
                now.instant(),
                writer.factsOf(letter),
                false,
                writer.write(letter, occasion));
    }

    private Preview ofReal(LetterSituations situations, Chosen chosen, Facts facts, Map<String, LetterFile> words) {
        Complaint complaint = real(chosen);
        LetterContents sample = situations.letter(facts);
        Optional<LetterContents> written = kept.last(complaint.number(), situations.kind())
                .filter(any -> FACTS.in(chosen.situation()).equals("kept"))
                .flatMap(json -> writer.again(json, sample));
        Occasion occasion = occasion(situations, facts, complaint, words, tellings);
        return new Preview(
                situations.kind(),
                complaint,
                occasion.locale(),
                clock.instant(),
                writer.factsOf(written.orElse(sample)),
                written.isPresent(),
                writer.write(written.orElse(sample), occasion));
    }

    private Complaint real(Chosen chosen) {
        ComplaintNumber number = ComplaintNumber.in(chosen.number().toUpperCase(Locale.ROOT))
                .filter(any -> chosen.mayRead())
                .orElseThrow(UnknownComplaint::new);
        access.require(number, chosen.reader());
        return complaints.find(number).orElseThrow(UnknownComplaint::new);
    }

    private static Facts facts(LetterSituations situations, Chosen chosen, Locale language) {
        Map<String, String> words =
                new HashMap<>(situations.facts(chosen.situation(), language).words());
        SampleHouse.aspects(situations.kind())
                .forEach(aspect -> words.put(aspect.name(), aspect.in(chosen.situation())));
        return new Facts(words, language);
    }

    private static Occasion occasion(
            LetterSituations situations,
            Facts facts,
            Complaint complaint,
            Map<String, LetterFile> words,
            Tellings tellings) {
        boolean forStaff = situations.kind().isForStaff();
        return new Occasion(
                forStaff ? null : complaint,
                forStaff ? about(situations, facts, complaint) : complaint.number(),
                locale(facts.language(), complaint),
                words,
                SampleHouse.areRepliesRead(facts),
                tellings);
    }

    private static Subject about(LetterSituations situations, Facts facts, Complaint complaint) {
        boolean aboutTheHouse =
                situations.aspects().stream().noneMatch(aspect -> aspect.name().equals("subject"));
        return aboutTheHouse ? null : facts.is("subject", "other") ? OTHER : complaint.number();
    }

    /** Words of the language that was chosen, days and sums in the forms of the complainant's country. */
    private static Locale locale(Locale language, Complaint complaint) {
        return ReaderLocale.of(
                language,
                complaint.receipt().language(),
                complaint.receipt().regime().jurisdiction());
    }
}
