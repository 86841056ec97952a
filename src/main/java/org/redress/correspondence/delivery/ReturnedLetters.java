package org.redress.correspondence.delivery;

import java.util.Optional;
import org.redress.correspondence.delivery.OutboxMail.State;
import org.redress.record.Subjects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A letter that the mail server took comes back after all: what counted as said was not said. */
@Service
class ReturnedLetters {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnedLetters.class);

    private final Outbox outbox;
    private final Undeliverable undeliverable;
    private final Subjects subjects;
    private final ApplicationEventPublisher events;

    ReturnedLetters(Outbox outbox, Undeliverable undeliverable, Subjects subjects, ApplicationEventPublisher events) {
        this.outbox = outbox;
        this.undeliverable = undeliverable;
        this.subjects = subjects;
        this.events = events;
    }

    /** What became of a report. */
    enum Handling {
        /** It changed what it had to change, or there was nothing to change. */
        DONE,
        /** It is about no letter of ours. */
        NOT_OURS,
        /** The letter is not written down as sent yet. */
        TOO_EARLY
    }

    /** The same report again changes nothing; neither does one about a letter that was told another way since. */
    @Transactional
    public Handling take(ReturnReport report) {
        Optional<OutboxMail> found = report.token()
                .flatMap(outbox::findByToken)
                .or(() -> report.messageId().flatMap(outbox::findByMessageId));
        if (found.isEmpty()) {
            return Handling.NOT_OURS;
        }
        if (report.isFinal() && report.isAboutAnotherThan(found.get().recipient())) {
            LOG.info(
                    "a report says that letter {} did not reach another address than its own; it is put aside",
                    found.get().id());
            return Handling.NOT_OURS;
        }
        if (!report.isFinal()) {
            return Handling.DONE;
        }
        if (found.get().about() != null) {
            subjects.lock(found.get().about());
        }
        OutboxMail mail = outbox.find(found.get().id()).orElseThrow();
        if (mail.state() == State.SENT) {
            undeliverable.record(mail, report.reason(), true);
            if (mail.toComplainant()) {
                events.publishEvent(new LetterReturned(mail.complaint(), mail.kind(), mail.occasion()));
            }
        }
        return mail.state() == State.PENDING ? Handling.TOO_EARLY : Handling.DONE;
    }
}
