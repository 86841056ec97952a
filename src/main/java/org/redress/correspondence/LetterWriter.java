package org.redress.correspondence;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.delivery.MailSettings;
import org.redress.correspondence.links.LinkMarkers;
import org.redress.correspondence.plain.Preview;
import org.redress.correspondence.plain.Unbroken;
import org.redress.correspondence.told.Telling;
import org.redress.correspondence.told.Tellings;
import org.redress.platform.StartRefused;
import org.redress.record.Subject;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;

/** Writes a letter from its template, with the words in use. */
@Component
@EnableConfigurationProperties({Organisation.class, MailSettings.class})
class LetterWriter {

    /**
     * A letter as it is kept and sent; links stand in it as {@link LinkMarkers}.
     *
     * @param paper   what is printed below the letterhead; null for letters to staff, which are never posted
     * @param version of the deployed file of letters; null for the words as shipped
     * @param days    every day that it names
     * @param told    what it promises and offers; null when it is about no complaint
     */
    record Written(
            String subject, String text, String html, String paper, Integer version, String days, Telling told) {}

    private final Organisation organisation;
    private final MailSettings settings;
    private final Supplier<LetterTemplates> letters;
    private final Tellings tellings;

    LetterWriter(
            Organisation organisation, MailSettings settings, Supplier<LetterTemplates> letters, Tellings tellings) {
        this.tellings = tellings;
        this.organisation = organisation;
        this.settings = settings;
        this.letters = letters;
        if (!settings.isAnswered() && organisation.contact().isBlank()) {
            throw new StartRefused(
                    "Nobody reads answers to letters (redress.mail.replies-read), and letters name no other way to reach you.",
                    "Set redress.organisation.contact, or redress.mail.reply-to.");
        }
    }

    /** @param complaint null when it is about none */
    Written write(Complaint complaint, LetterContents letter, Locale locale) {
        Telling telling = complaint == null ? null : tellings.about(complaint, locale);
        return write(complaint == null ? null : complaint.number(), complaint, telling, letter, locale);
    }

    /** A letter that was written before, with what it tells on the day it leaves. */
    Written write(Complaint complaint, Telling telling, LetterContents letter) {
        return write(
                complaint.number(),
                complaint,
                telling,
                letter,
                complaint.receipt().reader());
    }

    /** Every day that it would name. */
    String daysOf(Complaint complaint, Telling telling, LetterContents letter) {
        Locale locale = complaint.receipt().reader();
        var page = new LetterPage(
                organisation, new SubjectWords(letters.get().texts(), locale, complaint.number()), complaint, telling);
        show(complaint, letter, page);
        return page.days();
    }

    /**
     * For staff, who are told what the letter is about, but nothing of a complaint's contents.
     *
     * @param about null when it is about the system itself
     */
    Written writeAbout(Subject about, LetterContents letter, Locale locale) {
        return write(about, null, null, letter, locale);
    }

    private static String fileOf(Subject about) {
        return Optional.ofNullable(about)
                .flatMap(ComplaintNumber::of)
                .map(number -> LinkMarkers.FILE + "/" + number)
                .orElse(null);
    }

    private Written write(Subject about, Complaint complaint, Telling telling, LetterContents letter, Locale locale) {
        LetterTemplates templates = letters.get();
        MailTexts texts = templates.texts();
        var page = new LetterPage(organisation, new SubjectWords(texts, locale, about), complaint, telling);
        show(complaint, letter, page);
        Context context = new Context(locale, page.shown());
        context.setVariable("language", locale.getLanguage());
        context.setVariable("organisation", or(organisation.name(), texts.get(locale, "organisation.name")));
        context.setVariable("contact", or(organisation.contact(), settings.answersTo()));
        context.setVariable("answered", settings.isAnswered());
        context.setVariable("trackingLink", LinkMarkers.TRACKING);
        context.setVariable("acceptLink", LinkMarkers.ANSWER + "?answer=accept");
        context.setVariable("rejectLink", LinkMarkers.ANSWER + "?answer=reject");
        context.setVariable("tasklistLink", LinkMarkers.TASKLIST);
        context.setVariable("fileLink", fileOf(about));
        context.setVariable("healthLink", LinkMarkers.HEALTH);
        String subject = letter.subject(page);
        context.setVariable("subject", subject);
        String text = templates.text(letter.kind(), context);
        context.setVariable("preview", Preview.of(text, complaint));
        return new Written(
                subject,
                text,
                Unbroken.keysIn(templates.html(letter.kind(), context), about),
                letter.kind().isForStaff() ? null : templates.paper(letter.kind(), context),
                templates.version(locale),
                page.days(),
                telling);
    }

    private static void show(Complaint complaint, LetterContents letter, LetterPage page) {
        letter.show(page);
        if (complaint != null) {
            page.day("receivedOn", complaint.receipt().receivedAt());
            page.text("name", complaint.complainant().name());
        }
        page.about();
    }

    private static String or(String given, String otherwise) {
        return given.isBlank() ? otherwise : given;
    }
}
