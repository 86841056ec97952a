package org.redress.correspondence;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.redress.complaint.Complaint;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;

/** Writes a letter from its template, with the words in use. */
@Component
@EnableConfigurationProperties({Organisation.class, MailSettings.class})
class LetterWriter {

    /** A letter as it is kept and sent; links stand in it as {@link LinkMarkers}. */
    record Written(String subject, String text, String html) {}

    private final Organisation organisation;
    private final MailSettings settings;
    private final Supplier<LetterTemplates> letters;

    LetterWriter(Organisation organisation, MailSettings settings, Supplier<LetterTemplates> letters) {
        this.organisation = organisation;
        this.settings = settings;
        this.letters = letters;
    }

    /** @param complaint null when it is about none */
    Written write(Complaint complaint, MailTemplate template, Map<String, Object> facts, Locale locale) {
        LetterTemplates templates = letters.get();
        MailTexts texts = templates.texts();
        var letter = new LetterFacts(organisation, texts, locale, complaint, facts);
        Context context = new Context(locale, letter.shownIn(template));
        context.setVariable("language", locale.getLanguage());
        if (complaint != null) {
            context.setVariable("number", complaint.number().value());
            context.setVariable("receivedOn", letter.day(complaint.receipt().receivedAt()));
            context.setVariable("name", complaint.complainant().name());
        }
        context.setVariable("organisation", or(organisation.name(), texts.get(locale, "organisation.name")));
        context.setVariable("contact", or(organisation.contact(), settings.from()));
        context.setVariable(
                "outsideBody", or(organisation.outsideBody(), texts.get(locale, "organisation.outsideBody")));
        context.setVariable("trackingLink", LinkMarkers.TRACKING);
        context.setVariable("acceptLink", LinkMarkers.ANSWER + "?answer=accept");
        context.setVariable("rejectLink", LinkMarkers.ANSWER + "?answer=reject");
        context.setVariable("tasklistLink", LinkMarkers.TASKLIST);
        String subject = letter.subject(template);
        context.setVariable("subject", subject);
        return new Written(subject, templates.text(template, context), templates.html(template, context));
    }

    private static String or(String given, String otherwise) {
        return given.isBlank() ? otherwise : given;
    }
}
