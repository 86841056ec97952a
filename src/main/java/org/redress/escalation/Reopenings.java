package org.redress.escalation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.access.StaffGroup;
import org.redress.casework.Reopening;
import org.redress.casework.deeds.Deed;
import org.redress.casework.deeds.Hindrance;
import org.redress.casework.deeds.OfferedDeeds;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.contract.RequiredText;
import org.redress.contract.RuleRefused;
import org.redress.contract.StepNotAvailable;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.receipts.ReopenedLetters;
import org.redress.record.Actor;
import org.redress.record.StaffDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a closed or withdrawn complaint again under its number (7.9), to correct one that was closed by mistake or too
 * early. Without a decision it begins anew; with one, the decision counts as not accepted and the second stage or the
 * outside route follows.
 */
@Service
@Transactional
public class Reopenings implements OfferedDeeds {

    private static final Set<StaffGroup> MAY = Set.of(StaffGroup.TEAM_LEADS, StaffGroup.COMPLAINTS_REPRESENTATIVES);
    private static final int LONGEST = 2000;

    private final Complaints complaints;
    private final StaffDirectory staff;
    private final Reopening reopening;
    private final ReopenedLetters letters;
    private final Correspondence correspondence;

    Reopenings(
            Complaints complaints,
            StaffDirectory staff,
            Reopening reopening,
            ReopenedLetters letters,
            Correspondence correspondence) {
        this.complaints = complaints;
        this.staff = staff;
        this.reopening = reopening;
        this.letters = letters;
        this.correspondence = correspondence;
    }

    /** Who may: team leads and complaints representatives. */
    public boolean mayReopen(Actor actor) {
        return MAY.stream().anyMatch(group -> staff.membersOf(group.id()).contains(actor.id()));
    }

    /**
     * Opens the complaint again. Of two at once the second finds it open.
     *
     * @throws RuleRefused      without a reason, or by somebody who may not
     * @throws StepNotAvailable when it is open, or work from before it was closed still goes on
     */
    public void reopen(ComplaintNumber number, Actor actor, String reason) {
        if (!mayReopen(actor)) {
            throw new RuleRefused(
                    "Team leads and complaints representatives reopen complaints; " + actor + " is neither.");
        }
        RequiredText.check("reason", reason, LONGEST);
        reopening.open(complaints.get(number), actor, reason);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Deed> of(Complaint complaint, Actor actor) {
        if (complaint.isOpen()) {
            return List.of();
        }
        return List.of(Deed.added(
                "reopening", mayReopen(actor) ? reopening.hindrance(complaint) : Optional.of(Hindrance.LEADS_ONLY)));
    }

    /** Tells the complainant. The reason stays internal. */
    public void announce(ComplaintNumber number) {
        Complaint complaint = complaints.get(number);
        correspondence.writeToComplainant(complaint, letters.write(complaint), complaint.eachTime("reopening"));
    }
}
