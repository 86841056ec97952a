package org.redress.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.redress.casework.NeededFromComplainant;
import org.redress.casework.Objections;
import org.redress.casework.OpenPromise;
import org.redress.complaint.CloseReason;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintStatus;
import org.redress.correspondence.links.PersonalLinks;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a complainant sees of their complaint: where it stands, what comes next, what we need; nothing internal. */
@Component
class TrackPage {

    private static final List<String> STAGES = List.of("received", "assessment", "investigation", "decision", "closed");
    private static final List<String> TAKEN_BACK = List.of("received", "withdrawn", "closed");
    private static final List<String> NOT_OURS = List.of("received", "assessment", "closed");
    private static final Map<ComplaintStatus, Integer> REACHED = Map.ofEntries(
            Map.entry(ComplaintStatus.RECEIVED, 0),
            Map.entry(ComplaintStatus.ACKNOWLEDGED, 1),
            Map.entry(ComplaintStatus.IN_INVESTIGATION, 2),
            Map.entry(ComplaintStatus.DECISION_PENDING, 2),
            Map.entry(ComplaintStatus.IN_REVIEW, 2),
            Map.entry(ComplaintStatus.WITHDRAWN, 1),
            Map.entry(ComplaintStatus.OUT_OF_SCOPE, 1));
    private static final int DECISION = 3;

    private final PublicOrganisation organisation;
    private final List<NeededFromComplainant> needs;
    private final Objections objections;
    private final OpenPromise promises;
    private final PersonalLinks links;

    TrackPage(
            PublicOrganisation organisation,
            List<NeededFromComplainant> needs,
            Objections objections,
            OpenPromise promises,
            PersonalLinks links) {
        this.organisation = organisation;
        this.needs = needs;
        this.objections = objections;
        this.promises = promises;
        this.links = links;
    }

    /** What the complainant is asked for, and the day by which. */
    record Needed(String what, String by) {}

    /** @param problems by field; empty unless something was sent that needs correction */
    String show(Model model, Complaint complaint, String page, Locale locale, Map<String, String> problems) {
        List<String> stages = stagesOf(complaint);
        int reached = complaint.isOpen() ? REACHED.getOrDefault(complaint.status(), DECISION) : stages.size() - 1;
        boolean answerAhead = stages == STAGES
                && reached < DECISION
                && complaint.status() != ComplaintStatus.IN_REVIEW
                && !complaint.receipt().backfilled();
        boolean asked = complaint.status() != ComplaintStatus.DECISION_PENDING && objections.mayAnswer(complaint);
        boolean mayDispute = objections.mayDisputeScope(complaint);
        List<Needed> needed = needs.stream()
                .flatMap(asker -> asker.neededFor(complaint.number()).stream())
                .map(need -> new Needed(need.what(), organisation.day(need.until(), locale)))
                .toList();
        model.addAttribute("needed", needed);
        model.addAttribute("number", complaint.number().value());
        model.addAttribute("page", page);
        model.addAttribute("subject", complaint.matter().subject());
        model.addAttribute("status", statusOf(complaint));
        model.addAttribute("stages", stages);
        model.addAttribute("reached", reached);
        model.addAttribute("receivedOn", organisation.day(complaint.receipt().receivedAt(), locale));
        model.addAttribute("answerBy", answerAhead ? organisation.answerBy(complaint, locale) : null);
        model.addAttribute("closedOn", organisation.day(complaint.closedAt(), locale));
        model.addAttribute(
                "need",
                asked || mayDispute ? objection(complaint, asked) : needed.isEmpty() ? "nothing" : "information");
        model.addAttribute("objectionUntil", organisation.day(complaint.objectionUntil(), locale));
        model.addAttribute("answerLink", asked ? links.answer(complaint.number()) : null);
        model.addAttribute("mayDispute", mayDispute);
        model.addAttribute("withdrawable", complaint.isOpen() && !complaint.isWithdrawn());
        model.addAttribute("problems", problems);
        model.addAttribute("typed", !problems.isEmpty());
        model.addAttribute("nonce", UUID.randomUUID().toString());
        return "intake/track";
    }

    /** Stages that a withdrawn or out-of-scope complaint never reaches are left out. */
    private static List<String> stagesOf(Complaint complaint) {
        if (complaint.isWithdrawn()) {
            return TAKEN_BACK;
        }
        boolean notOurs = complaint.status() == ComplaintStatus.OUT_OF_SCOPE
                || complaint.closeReason() == CloseReason.OUT_OF_SCOPE;
        return notOurs ? NOT_OURS : STAGES;
    }

    private String statusOf(Complaint complaint) {
        if (complaint.status() == ComplaintStatus.ACCEPTED && !promises.isPromised(complaint.number())) {
            return "ACCEPTED_DONE";
        }
        return complaint.isReopened() && complaint.status() == ComplaintStatus.REJECTED
                ? "REOPENED"
                : complaint.isExternalRouteEnded()
                        ? "EXTERNAL_ENDED"
                        : complaint.status().name();
    }

    private static String objection(Complaint complaint, boolean asked) {
        return (asked ? "answer" : "dispute") + (complaint.isOpen() ? "" : "Until");
    }
}
