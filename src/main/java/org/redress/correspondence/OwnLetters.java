package org.redress.correspondence;

import java.util.Map;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters that process owners added to those of the application: their words are {@code own.<name>.subject} and
 * {@code own.<name>.text}.
 */
@Service
public class OwnLetters {

    private final Complaints complaints;
    private final Correspondence correspondence;

    OwnLetters(Complaints complaints, Correspondence correspondence) {
        this.complaints = complaints;
        this.correspondence = correspondence;
    }

    /**
     * Writes to the complainant in their language, in the caller's transaction and once per run of a step.
     *
     * @param letter its name, without {@code own.}
     * @param run which run of which step it is
     * @return false when the complainant has no e-mail address: somebody has to reach them another way
     * @throws UnknownLetter when nobody has written it in that language
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean send(ComplaintNumber number, String letter, String run) {
        Complaint complaint = complaints.get(number);
        return correspondence.writeToComplainant(complaint, MailTemplate.OWN, letter + " " + run, Map.of("letter", letter));
    }
}
