package org.redress.intake.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redress.complaint.Complaint;
import org.redress.contract.OrganisationZone;
import org.redress.contract.ReaderLocale;
import org.redress.paper.Press;
import org.redress.paper.Seal;
import org.redress.paper.Typesetter;
import org.redress.record.Documents;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Says when a complaint was received and what was in it, so that nobody has to take our word for it later. */
@Component
public class ProofOfReceipt {

    private final Documents documents;
    private final Typesetter typesetter;
    private final Press press;
    private final Seal seal;
    private final OrganisationZone zone;
    private final MessageSource messages;
    private final String organisation;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    ProofOfReceipt(
            Documents documents,
            Typesetter typesetter,
            Press press,
            Seal seal,
            OrganisationZone zone,
            MessageSource messages,
            @Value("${redress.organisation.name:}") String organisation) {
        this.documents = documents;
        this.typesetter = typesetter;
        this.press = press;
        this.seal = seal;
        this.zone = zone;
        this.messages = messages;
        this.organisation = organisation;
        engine.setTemplateEngineMessageSource(messages);
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("receipt/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
    }

    /** A file of the complainant's. */
    public record Sent(String name, String size, String sha256, String addedAt) {}

    /**
     * Set anew each time, outside of any transaction.
     *
     * @param page the language that the person reads
     * @throws org.redress.contract.TryLater when too many are being set
     */
    public byte[] of(Complaint complaint, Locale page) {
        return press.at(() -> set(complaint, complaint.receipt().readerOf(page)));
    }

    private byte[] set(Complaint complaint, Locale locale) {
        Context page = new Context(locale);
        page.setVariable("language", locale.getLanguage());
        page.setVariable("organisation", organisation.isBlank() ? word("site.name", locale) : organisation);
        page.setVariable("number", complaint.number().value());
        page.setVariable("receivedAt", moment(complaint.receipt().receivedAt(), locale));
        page.setVariable("registeredAt", moment(complaint.receipt().registeredAt(), locale));
        page.setVariable("name", complaint.complainant().name());
        page.setVariable("subject", complaint.matter().subject());
        page.setVariable("words", complaint.matter().description());
        page.setVariable("desired", complaint.matter().desiredRemedy());
        page.setVariable("files", sent(complaint, locale));
        page.setVariable("signed", seal.isThere());
        page.setVariable("signer", seal.isThere() ? seal.signer() : null);
        byte[] receipt = typesetter.set(engine.process("receipt", page));
        return seal.isThere() ? seal.sign(receipt, word("receipt.title", locale) + " " + complaint.number()) : receipt;
    }

    private List<Sent> sent(Complaint complaint, Locale locale) {
        Map<Long, String> digests = documents.digests(complaint.number());
        return documents.sent(complaint.number()).stream()
                .map(document -> new Sent(
                        document.name(),
                        Long.toString(document.size()),
                        digests.get(document.id()),
                        moment(document.addedAt(), locale)))
                .toList();
    }

    private String moment(Instant moment, Locale locale) {
        return ReaderLocale.moment(moment.atZone(zone.timeZone()), locale);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
