package org.redress.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.redress.casework.ToldDecision;
import org.redress.casework.ToldDecisions;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.DocumentLine;
import org.redress.tracking.OwnFile;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is the complainant's own on the status page: the decisions they were told, their letters, their words, their documents. */
@Component
class OwnPart {

    private static final long KILO = 1024;

    private final OwnFile file;
    private final ToldDecisions decisions;
    private final PublicOrganisation organisation;

    OwnPart(OwnFile file, ToldDecisions decisions, PublicOrganisation organisation) {
        this.file = file;
        this.decisions = decisions;
        this.organisation = organisation;
    }

    /** @param answer the word of it, {@code null} while there is none */
    record Decision(
            String stage,
            String outcome,
            String reasons,
            String remedy,
            String money,
            String toldOn,
            String answer,
            String answeredOn) {}

    record Letter(long id, String subject, String language, String on, boolean onPaper, List<Document> enclosed) {}

    record Document(long id, String name, String size, String on) {}

    record Statement(String word, String on, String words) {}

    /** @return the decisions, as the page names them too */
    List<ToldDecision> show(Model model, Complaint complaint, Locale reader) {
        ComplaintNumber number = complaint.number();
        List<ToldDecision> told = decisions.toldTo(number);
        model.addAttribute(
                "decisions",
                told.stream().map(decision -> decision(decision, reader)).toList());
        model.addAttribute("letters", letters(number, reader));
        model.addAttribute(
                "said",
                file.said(number).stream()
                        .map(said -> new Statement(said.word(), organisation.day(said.at(), reader), said.words()))
                        .toList());
        model.addAttribute("sent", documents(file.sent(number).stream(), reader));
        model.addAttribute("description", complaint.matter().description());
        model.addAttribute("desired", complaint.matter().desiredRemedy());
        return told;
    }

    private Decision decision(ToldDecision told, Locale reader) {
        return new Decision(
                told.stage().name(),
                told.outcome().name(),
                told.reasons(),
                told.remedy(),
                told.money() == null ? null : told.money().in(reader),
                organisation.day(told.toldAt(), reader),
                told.answer() == null ? null : told.answer().name(),
                organisation.day(told.answeredAt(), reader));
    }

    private List<Letter> letters(ComplaintNumber number, Locale reader) {
        return file.letters(number).stream()
                .map(letter -> new Letter(
                        letter.id(),
                        letter.subject(),
                        letter.language(),
                        letter.toldOn() == null
                                ? organisation.day(letter.sentAt(), reader)
                                : organisation.day(letter.toldOn(), reader),
                        letter.onPaper(),
                        documents(file.enclosedIn(number, letter).stream(), reader)))
                .toList();
    }

    private List<Document> documents(Stream<DocumentLine> documents, Locale reader) {
        return documents
                .map(document -> new Document(
                        document.id(),
                        document.name(),
                        size(document.size(), reader),
                        organisation.day(document.addedAt(), reader)))
                .toList();
    }

    /** In kilobytes, or megabytes with one decimal. */
    private static String size(long bytes, Locale reader) {
        long kilo = Math.max(1, (bytes + KILO - 1) / KILO);
        return kilo < KILO ? kilo + " KB" : String.format(reader, "%.1f MB", (double) kilo / KILO);
    }
}
