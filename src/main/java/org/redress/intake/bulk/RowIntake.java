package org.redress.intake.bulk;

import org.redress.complaint.Complaints;
import org.redress.intake.ComplaintIntake;
import org.redress.intake.NewComplaint;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes one row in, in a transaction of its own: a bad row or a broken-off import leaves the good ones in. */
@Service
class RowIntake {

    private final Complaints complaints;
    private final ComplaintIntake intake;

    RowIntake(Complaints complaints, ComplaintIntake intake) {
        this.complaints = complaints;
        this.intake = intake;
    }

    /** @return the number, or null when the row is in already */
    @Transactional
    public String take(NewComplaint complaint) {
        if (complaints.findBySource(complaint.origin().source(), complaint.origin().reference()).isPresent()) {
            return null;
        }
        return intake.receive(complaint).number().value();
    }
}
