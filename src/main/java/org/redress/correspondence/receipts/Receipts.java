package org.redress.correspondence.receipts;

import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.correspondence.Correspondence;
import org.redress.record.TimelineRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes a receipt once for each act of the complainant, whatever door it came through. Where another letter of the same moment says that
 * we have it, such as that the complaint is reviewed, withdrawn or open again, there is none.
 */
@Component
class Receipts {

    private final Complaints complaints;
    private final Statements statements;
    private final Correspondence correspondence;

    Receipts(Complaints complaints, Statements statements, Correspondence correspondence) {
        this.complaints = complaints;
        this.statements = statements;
        this.correspondence = correspondence;
    }

    @EventListener
    void on(TimelineRecorded recorded) {
        if (recorded.event().isReceipted()) {
            ComplaintNumber.of(recorded.subject())
                    .map(complaints::get)
                    .filter(complaint -> !isToldOtherwise(complaint, recorded))
                    .ifPresent(complaint -> write(complaint, recorded));
        }
    }

    /** An objection to a closing opens the complaint again, and that is told. */
    private static boolean isToldOtherwise(Complaint complaint, TimelineRecorded recorded) {
        return recorded.event() == ComplaintEvent.SCOPE_DISPUTED && !complaint.isOpen();
    }

    private void write(Complaint complaint, TimelineRecorded recorded) {
        String what = recorded.event().name();
        correspondence.writeToComplainant(
                complaint,
                new ReceiptLetter(what, new Said(recorded.at(), statements.recorderOf(recorded.actor()))),
                what + " " + recorded.at());
    }
}
