package org.redress.intake;

import java.time.Clock;
import java.util.List;
import org.redress.complaint.Actor;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.NewInformation;
import org.redress.complaint.UploadedFile;
import org.redress.intake.data.SubmissionLedger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a complainant adds through the status page, once however often it is sent. */
@Service
@Transactional
public class InformationIntake {

    private final NewInformation information;
    private final SubmissionLedger ledger;
    private final Clock clock;

    InformationIntake(NewInformation information, SubmissionLedger ledger, Clock clock) {
        this.information = information;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param nonce given out with the page, or null when there is none */
    public void add(ComplaintNumber number, String nonce, String text, List<UploadedFile> files) {
        if (nonce == null || ledger.claim("information:" + number, nonce, SubmissionDigest.of(text), clock.instant())) {
            information.add(number, Actor.COMPLAINANT, text, files);
        }
    }
}
