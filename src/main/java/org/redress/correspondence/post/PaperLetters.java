package org.redress.correspondence.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.redress.complaint.Complaint;
import org.redress.contract.NotThere;
import org.redress.correspondence.delivery.Letter;
import org.redress.correspondence.links.LinkMarkers;
import org.redress.correspondence.plain.Unbroken;
import org.redress.paper.Typesetter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;

/**
 * A letter as it was written, set on the organisation's paper: the words are kept, letterhead and address are those of the day it is
 * printed. The address stands where the window of an envelope is (DIN 5008 form B; DIN long, C5 and C6/5).
 */
@Component
@EnableConfigurationProperties(Letterhead.class)
public class PaperLetters {

    private final Letterhead letterhead;
    private final LinkMarkers markers;
    private final Typesetter typesetter;
    private final SheetTemplates templates;

    PaperLetters(Letterhead letterhead, LinkMarkers markers, Typesetter typesetter, MessageSource messages) {
        this.letterhead = letterhead;
        this.markers = markers;
        this.typesetter = typesetter;
        this.templates = new SheetTemplates(messages);
    }

    /** What goes into the envelope, with the codes of the complainant: only for whoever posts it. */
    public byte[] toPost(Complaint complaint, Letter letter) {
        return typesetter.set(
                page(complaint, letter, markers.fillInOnPaper(wordsOf(letter), complaint.number(), letter.id())));
    }

    /** The same for the file, without the codes. */
    public byte[] copy(Complaint complaint, Letter letter) {
        return typesetter.set(page(complaint, letter, markers.hideOnPaper(wordsOf(letter))));
    }

    private static String wordsOf(Letter letter) {
        if (letter.paper() == null) {
            throw new NotThere("This letter was not written for paper.");
        }
        return letter.paper();
    }

    private String page(Complaint complaint, Letter letter, String words) {
        Locale locale = Locale.forLanguageTag(letter.language());
        Context page = new Context(locale);
        page.setVariable("language", locale.getLanguage());
        page.setVariable("subject", letter.subject());
        page.setVariable("number", complaint.number().value());
        page.setVariable(
                "writtenOn",
                letterhead.day(letter.queuedAt(), complaint.receipt().reader()));
        page.setVariable("organisation", letterhead.name());
        page.setVariable("sender", letterhead.sender());
        page.setVariable("phone", letterhead.phone());
        page.setVariable("web", letterhead.web());
        page.setVariable("contact", letterhead.contact());
        page.setVariable("window", AddressWindow.of(complaint.complainant(), locale));
        page.setVariable("words", Unbroken.keysIn(words, complaint.number()));
        try {
            page.setVariable("logo", letterhead.picture());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return templates.process("sheet", page);
    }
}
