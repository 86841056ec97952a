package org.redress.correspondence.contact;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.redress.casework.deeds.Deed;
import org.redress.casework.deeds.OfferedDeeds;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.EntityVersion;
import org.redress.contract.RequiredText;
import org.redress.contract.RuleRefused;
import org.redress.contract.Versioned;
import org.redress.correspondence.CorrespondenceEvent;
import org.redress.correspondence.delivery.Contacts;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects who complains and how to reach them, wherever the complaint stands. What the complainant wrote stays as it
 * was sent. Letters that came back or wait go to a new e-mail address; one that waits to be printed takes the postal
 * address of the day it is printed.
 */
@Service
@Transactional
public class ContactCorrections implements OfferedDeeds {

    private static final int LONGEST_REASON = 4000;

    private final Complaints complaints;
    private final Contacts contacts;
    private final Timeline timeline;

    ContactCorrections(Complaints complaints, Contacts contacts, Timeline timeline) {
        this.complaints = complaints;
        this.contacts = contacts;
        this.timeline = timeline;
    }

    /** What is kept now. */
    public record Kept(Contact contact, int version) implements Versioned {

        static Kept of(Complaint complaint) {
            Contact contact = Contact.of(complaint);
            return new Kept(contact, EntityVersion.ofContent(contact.toString()).value());
        }
    }

    @Transactional(readOnly = true)
    public Kept of(ComplaintNumber number) {
        return Kept.of(complaints.get(number));
    }

    /**
     * Writes over what is kept. The timeline says which fields, who and why, and not what stands in them.
     *
     * @param read what its writer has seen
     * @throws RuleRefused when nobody could be reached, the language is none, or there is no reason
     * @throws ChangedMeanwhile when somebody else corrected something since
     */
    public Kept correct(ComplaintNumber number, Actor actor, EntityVersion read, Contact wanted, String reason) {
        Complaint complaint = complaints.get(number);
        read.requireCurrent(Kept.of(complaint).version());
        String why = RequiredText.check("reason", reason, LONGEST_REASON);
        if (!wanted.isReachable()) {
            throw new RuleRefused("email", "or phone or address is needed: one of them says how to reach them");
        }
        Contact before = Contact.of(complaint);
        List<String> changed = wanted.differencesFrom(before);
        if (!changed.isEmpty()) {
            sendToNewAddress(number, actor, before.email(), wanted.email());
            complaint.correct(wanted.as(complaint.complainant().consent()), tag(wanted.language()));
            timeline.record(
                    number, actor, CorrespondenceEvent.CONTACT_CORRECTED, String.join(", ", changed) + ": " + why);
        }
        return Kept.of(complaint);
    }

    private void sendToNewAddress(ComplaintNumber number, Actor actor, String before, String now) {
        if (now != null && !now.equalsIgnoreCase(before)) {
            contacts.correctAddress(number, actor, now, null);
        }
    }

    private static String tag(String language) {
        try {
            Locale locale =
                    new Locale.Builder().setLanguageTag(language.strip()).build();
            if (locale.getLanguage().length() >= 2 && locale.getLanguage().length() <= 3) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            // refused below, as a word that names no language
        }
        throw new RuleRefused("contact.language", "names no language; write a tag such as en, ko or pt-BR");
    }

    @Override
    public List<Deed> of(Complaint complaint, Actor actor) {
        return List.of(Deed.writtenOver("contact", null));
    }
}
