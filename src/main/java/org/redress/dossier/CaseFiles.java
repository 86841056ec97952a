package org.redress.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.redress.casework.CaseFileSection;
import org.redress.casework.Issues;
import org.redress.casework.NewInformation;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.Correspondence;
import org.redress.dossier.CaseFile.Block;
import org.redress.dossier.CaseFile.Enclosure;
import org.redress.dossier.CaseFile.Fact;
import org.redress.dossier.CaseFile.Part;
import org.redress.record.DocumentLine;
import org.redress.record.Documents;
import org.redress.record.Notes;
import org.redress.record.Timeline;
import org.springframework.stereotype.Component;

/** Gathers the file of a complaint from what each capability keeps about it. */
@Component
class CaseFiles {

    static final String NOTES = "notes";
    static final String COMPLAINANT = "complainant";

    private final Issues issues;
    private final NewInformation information;
    private final List<CaseFileSection> sections;
    private final Timeline timeline;
    private final Correspondence correspondence;
    private final Notes notes;
    private final Documents documents;
    private final SectionWords words;

    CaseFiles(
            Issues issues,
            NewInformation information,
            List<CaseFileSection> sections,
            Timeline timeline,
            Correspondence correspondence,
            Notes notes,
            Documents documents,
            SectionWords words) {
        this.issues = issues;
        this.information = information;
        this.sections = sections;
        this.timeline = timeline;
        this.correspondence = correspondence;
        this.notes = notes;
        this.documents = documents;
        this.words = words;
    }

    CaseFile of(Complaint complaint, Locale locale) {
        List<Part> parts = new ArrayList<>();
        add(parts, "complaint", words.blocks(complaint.matter(), locale), locale);
        add(parts, COMPLAINANT, words.blocks(complaint.complainant(), locale), locale);
        add(parts, "receipt", words.blocks(complaint.receipt(), locale), locale);
        add(parts, "information", words.blocks(information.of(complaint.number()), locale), locale);
        add(parts, "findings", words.blocks(issues.of(complaint.number()), locale), locale);
        for (CaseFileSection section : sections) {
            Object content = section.of(complaint.number());
            if (content != null) {
                parts.add(new Part(section.name(), words.part(section.name(), locale), words.blocks(content, locale)));
            }
        }
        add(parts, "timeline", timeline(complaint, locale), locale);
        parts.addAll(letters(complaint, locale));
        add(parts, NOTES, notes(complaint, locale), locale);
        return new CaseFile(complaint.number(), cover(complaint, locale), parts, enclosures(complaint, locale));
    }

    private void add(List<Part> parts, String id, List<Block> blocks, Locale locale) {
        List<Block> filled = blocks.stream()
                .filter(block -> !block.facts().isEmpty() || block.text() != null)
                .toList();
        if (!filled.isEmpty()) {
            parts.add(new Part(id, words.of("file.part." + id, locale), filled));
        }
    }

    private List<Fact> cover(Complaint complaint, Locale locale) {
        return Stream.of(
                        fact("number", complaint.number().value(), locale),
                        fact("complainant", complaint.complainant().name(), locale),
                        fact("onBehalfOf", complaint.complainant().onBehalfOf(), locale),
                        fact("subject", complaint.matter().subject(), locale),
                        fact("received", moment(complaint.receipt().receivedAt(), locale), locale),
                        fact("status", words.word(complaint.status().name(), locale), locale),
                        fact("decided", moment(complaint.decisionCommunicatedAt(), locale), locale),
                        fact("closed", moment(complaint.closedAt(), locale), locale))
                .filter(Objects::nonNull)
                .toList();
    }

    private Fact fact(String key, String value, Locale locale) {
        return value == null || value.isBlank() ? null : new Fact(words.of("file.cover." + key, locale), value);
    }

    private String moment(Instant moment, Locale locale) {
        return moment == null ? null : words.moment(moment, locale);
    }

    private List<Block> timeline(Complaint complaint, Locale locale) {
        return timeline.of(complaint.number()).stream()
                .map(line -> new Block(
                        null,
                        List.of(
                                new Fact(
                                        moment(line.at(), locale),
                                        words.word(line.event().name(), locale)),
                                Fact.by(words.of("file.by", locale), words.actor(line.actor(), locale))),
                        words.remark(line.remark(), locale)))
                .toList();
    }

    private List<Part> letters(Complaint complaint, Locale locale) {
        return correspondence.of(complaint.number()).stream()
                .map(letter -> new Part(
                        "letter-" + letter.id(),
                        words.of("file.letter", locale, letter.subject()),
                        List.of(new Block(
                                null,
                                Stream.of(
                                                new Fact(words.of("file.to", locale), letter.recipient()),
                                                new Fact(
                                                        words.of("file.written", locale),
                                                        moment(letter.queuedAt(), locale)),
                                                new Fact(
                                                        words.of("file.state", locale),
                                                        words.word(letter.state(), locale)))
                                        .filter(fact -> fact.value() != null)
                                        .toList(),
                                letter.text()))))
                .toList();
    }

    private List<Block> notes(Complaint complaint, Locale locale) {
        return notes.of(complaint.number()).stream()
                .map(note ->
                        new Block(null, List.of(Fact.by(moment(note.writtenAt(), locale), note.author())), note.text()))
                .toList();
    }

    private List<Enclosure> enclosures(Complaint complaint, Locale locale) {
        Map<Long, String> digests = documents.digests(complaint.number());
        return documents.of(complaint.number()).stream()
                .map(document -> enclosure(complaint.number(), document, digests.get(document.id()), locale))
                .toList();
    }

    private Enclosure enclosure(ComplaintNumber number, DocumentLine document, String digest, Locale locale) {
        return new Enclosure(
                document.id(),
                document.name(),
                document.mediaType(),
                List.of(
                        new Fact(words.of("file.kind", locale), document.mediaType()),
                        Fact.by(words.of("file.by", locale), words.actor(document.addedBy(), locale)),
                        new Fact(words.of("file.added", locale), moment(document.addedAt(), locale))),
                List.of(
                        new Fact(words.of("file.size", locale), Long.toString(document.size())),
                        new Fact("SHA-256", digest)),
                // one that is internal never leaves the organisation, whoever asks
                document.internal()
                        ? null
                        : () -> documents.content(number, document.id()).content());
    }
}
