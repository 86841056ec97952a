package org.redress.correspondence.delivery;

import java.time.Clock;
import java.util.Map;
import org.redress.complaint.ComplaintFlow;
import org.redress.correspondence.CorrespondenceEvent;
import org.redress.correspondence.CorrespondenceMessage;
import org.redress.correspondence.enclosures.LetterEnclosures;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps every letter and sends it on its way: by mail after the caller's transaction has committed, or, where there is no
 * e-mail address, by somebody who is asked to post or tell it.
 */
@Service
public class Dispatch {

    /** The flow variable that pins which letter somebody is asked to post or tell. */
    public static final String LETTER_TO_SEND = "letterToSend";

    private final Outbox outbox;
    private final LetterEnclosures enclosures;
    private final Timeline timeline;
    private final ComplaintFlow flow;
    private final MailSettings settings;
    private final Clock clock;

    Dispatch(
            Outbox outbox,
            LetterEnclosures enclosures,
            Timeline timeline,
            ComplaintFlow flow,
            MailSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.enclosures = enclosures;
        this.timeline = timeline;
        this.flow = flow;
        this.settings = settings;
        this.clock = clock;
    }

    /** The same letter for the same occasion a second time changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(NewLetter letter) {
        if (!letter.toComplainant() || !outbox.isWritten(letter.about(), letter.kind(), letter.occasion())) {
            add(letter);
        }
    }

    /** In the same words to another address. */
    void sendAgain(OutboxMail mail, String address) {
        add(new NewLetter(
                mail.about(),
                mail.kind(),
                mail.occasion(),
                mail.audience(),
                address,
                mail.words(),
                mail.subject(),
                mail.text(),
                mail.html(),
                mail.paper(),
                mail.facts(),
                enclosures.of(mail.id())));
    }

    private void add(NewLetter letter) {
        String token = letter.toComplainant() && letter.hasAddress() ? ReturnAddress.newToken() : null;
        outbox.add(letter, settings.newMessageId(), token, clock.instant()).ifPresent(id -> {
            enclosures.keep(id, letter.enclosures());
            if (!letter.hasAddress()) {
                askSomebody(letter, id);
            }
        });
    }

    private void askSomebody(NewLetter letter, long id) {
        timeline.record(
                letter.about(),
                Actor.SYSTEM,
                CorrespondenceEvent.LETTER_TO_SEND,
                letter.kind().writtenFor(letter.occasion()));
        flow.begin(letter.about(), CorrespondenceMessage.LETTER_TO_SEND, Map.of(LETTER_TO_SEND, id));
    }
}
