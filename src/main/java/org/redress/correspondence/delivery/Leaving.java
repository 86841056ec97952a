package org.redress.correspondence.delivery;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import org.redress.contract.OrganisationZone;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.CorrespondenceEvent;
import org.redress.correspondence.Renewals;
import org.redress.correspondence.enclosures.LetterEnclosures;
import org.redress.record.Actor;
import org.redress.record.Subjects;
import org.redress.record.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What leaves the house says days that are true on the day it leaves. A letter that does not is written anew in its place, and its former words are
 * kept as a letter that was not sent. Always in the caller's transaction.
 */
@Component
class Leaving {

    private final JdbcClient jdbc;
    private final Renewals renewals;
    private final LetterEnclosures enclosures;
    private final MailSettings settings;
    private final Outbox outbox;
    private final Timeline timeline;
    private final Subjects subjects;
    private final OrganisationZone zone;
    private final Clock clock;

    Leaving(
            JdbcClient jdbc,
            Renewals renewals,
            LetterEnclosures enclosures,
            MailSettings settings,
            Outbox outbox,
            Timeline timeline,
            Subjects subjects,
            OrganisationZone zone,
            Clock clock) {
        this.jdbc = jdbc;
        this.renewals = renewals;
        this.enclosures = enclosures;
        this.settings = settings;
        this.outbox = outbox;
        this.timeline = timeline;
        this.subjects = subjects;
        this.zone = zone;
        this.clock = clock;
    }

    /** Somebody is about to post or tell it. */
    void takeUp(long letter) {
        outbox.find(letter).filter(OutboxMail::isForThePost).ifPresent(mail -> {
            subjects.lock(mail.about());
            outbox.find(letter).filter(OutboxMail::isForThePost).ifPresent(this::today);
        });
    }

    /** The letter as it leaves today. */
    OutboxMail today(OutboxMail mail) {
        if (!mail.toComplainant()) {
            return mail;
        }
        return renewals.anew(written(mail), mail.queuedAt(), clock.instant())
                .map(anew -> {
                    keepFormer(mail);
                    rewrite(mail.id(), anew, clock.instant());
                    timeline.record(mail.about(), Actor.SYSTEM, CorrespondenceEvent.LETTER_WRITTEN_ANEW, mail.what());
                    return outbox.find(mail.id()).orElseThrow();
                })
                .orElse(mail);
    }

    /** The words in which it goes again today; those that went before stay as they are. */
    NewLetter again(OutboxMail mail) {
        NewLetter before = written(mail);
        return renewals.anew(before, mail.queuedAt(), clock.instant()).orElse(before);
    }

    /** @throws RuleRefused when it was not true on the day on which it is said to have left */
    void requireTrue(OutboxMail mail, Instant left) {
        if (!renewals.isTrue(written(mail), mail.queuedAt(), left)) {
            throw new RuleRefused(
                    "sentOn",
                    "the letter " + mail.what() + " about " + mail.complaint()
                            + " names days that were not true any more on " + zone.dayOf(left)
                            + ": print it again under Letters to post, or hand its task back and take it again; it is then written"
                            + " anew with the days of today");
        }
    }

    private NewLetter written(OutboxMail mail) {
        return mail.written(enclosures.of(mail.id()));
    }

    private void keepFormer(OutboxMail mail) {
        long former = jdbc.sql("""
                insert into outbox_mail (subject_kind, subject_key, template, occasion, audience, way, recipient, language, words_version,
                    subject, text, html, paper, facts, days, message_id, state, queued_at, next_attempt_at, sent_at, attempts, last_error,
                    replaced_by)
                select subject_kind, subject_key, template, occasion, audience, way, recipient, language, words_version,
                    subject, text, html, paper, facts, days, ?, case when state in ('UNDELIVERABLE', 'UNREACHED') then 'SETTLED' else 'DROPPED' end,
                    queued_at, next_attempt_at, sent_at, attempts, last_error, id
                from outbox_mail where id = ? returning id""")
                .params(settings.newMessageId(), mail.id())
                .query(Long.class)
                .single();
        enclosures.keep(former, enclosures.of(mail.id()));
    }

    private void rewrite(long id, NewLetter anew, Instant at) {
        jdbc.sql("""
                update outbox_mail set words_version = :version, subject = :subject, text = :text, html = :html, paper = :paper,
                    facts = cast(:facts as jsonb), days = :days, queued_at = :at
                where id = :id""")
                .param("version", anew.words().version(), Types.INTEGER)
                .param("subject", anew.subject())
                .param("text", anew.text())
                .param("html", anew.html())
                .param("paper", anew.paper(), Types.VARCHAR)
                .param("facts", anew.facts(), Types.VARCHAR)
                .param("days", anew.days())
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }
}
