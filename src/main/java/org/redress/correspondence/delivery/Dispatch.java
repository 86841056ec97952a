package org.redress.correspondence.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.CorrespondenceEvent;
import org.redress.correspondence.CorrespondenceMessage;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.enclosures.LetterEnclosures;
import org.redress.correspondence.links.LinkMarkers;
import org.redress.correspondence.links.PersonalLinks;
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
    private final PersonalLinks links;
    private final Leaving leaving;
    private final HandedOver handedOver;
    private final Timeline timeline;
    private final ComplaintFlow flow;
    private final MailSettings settings;
    private final Clock clock;

    Dispatch(
            Outbox outbox,
            LetterEnclosures enclosures,
            PersonalLinks links,
            Leaving leaving,
            HandedOver handedOver,
            Timeline timeline,
            ComplaintFlow flow,
            MailSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.enclosures = enclosures;
        this.links = links;
        this.leaving = leaving;
        this.handedOver = handedOver;
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

    /** To another address, with days that are true today. */
    void sendAgain(OutboxMail mail, String address) {
        add(leaving.again(mail).to(address));
    }

    /** A new letter overtakes others that wait to be posted or told: nobody needs them any more. */
    public void dropOvertaken(ComplaintNumber number, LetterKind by, Consumer<NewLetter> dropped) {
        outbox.of(number).stream()
                .filter(mail ->
                        mail.isWaiting() && by.overtakes().contains(mail.kind().name()))
                .forEach(mail -> {
                    timeline.record(
                            number,
                            Actor.SYSTEM,
                            CorrespondenceEvent.LETTER_OVERTAKEN,
                            mail.what() + ", by " + by.name());
                    handedOver.become(mail, OutboxMail.State.DROPPED);
                    dropped.accept(mail.written(List.of()));
                });
    }

    private void add(NewLetter letter) {
        String token = letter.toComplainant() && letter.hasAddress() ? ReturnAddress.newToken() : null;
        outbox.add(letter, settings.newMessageId(), token, clock.instant()).ifPresent(id -> {
            enclosures.keep(id, letter.enclosures());
            giveLink(letter, id);
            if (!letter.hasAddress()) {
                askSomebody(letter, id);
            }
        });
    }

    /** Given out now and not while it is sent: what failed after the mail server took the letter may not take its link away. */
    private void giveLink(NewLetter letter, long id) {
        if (letter.toComplainant() && (LinkMarkers.standIn(letter.text()) || LinkMarkers.standIn(letter.paper()))) {
            links.giveWith(ComplaintNumber.of(letter.about()).orElseThrow(), id);
        }
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
