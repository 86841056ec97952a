package org.redress.intake;

import java.util.List;
import org.redress.casework.NewInformation;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.Once;
import org.redress.contract.OnceKey;
import org.redress.record.Actor;
import org.redress.record.UploadedFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a complainant adds through the status page, once however often it is sent. */
@Service
@Transactional
public class InformationIntake {

    private final NewInformation information;
    private final Once once;

    InformationIntake(NewInformation information, Once once) {
        this.information = information;
        this.once = once;
    }

    /**
     * @param nonce given out with the page, or null when there is none
     * @throws org.redress.contract.KeyUsedBefore when something else was sent with this page before
     */
    public void add(ComplaintNumber number, String nonce, String text, List<UploadedFile> files) {
        if (!OnceKey.isUsable(nonce)) {
            information.add(number, Actor.COMPLAINANT, text, files);
            return;
        }
        once.only(new OnceKey("information:" + number, nonce, SubmissionDigest.of(text, files)), Void.class, () -> {
            information.add(number, Actor.COMPLAINANT, text, files);
            return null;
        });
    }
}
