package org.redress.intake.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.redress.casework.NeededFromComplainant;
import org.redress.casework.Objections;
import org.redress.casework.OpenPromise;
import org.redress.casework.ToldDecision;
import org.redress.complaint.CloseReason;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintStatus;
import org.redress.correspondence.told.ToldFacts;
import org.redress.tracking.AnswerDates;
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
    private static final String UNTIL = ".until";

    private final PublicOrganisation organisation;
    private final List<NeededFromComplainant> needs;
    private final Objections objections;
    private final OpenPromise promises;
    private final ToldFacts told;
    private final OwnPart own;
    private final AnswerDates dates;

    TrackPage(
            PublicOrganisation organisation,
            List<NeededFromComplainant> needs,
            Objections objections,
            OpenPromise promises,
            ToldFacts told,
            OwnPart own,
            AnswerDates dates) {
        this.organisation = organisation;
        this.needs = needs;
        this.objections = objections;
        this.promises = promises;
        this.told = told;
        this.own = own;
        this.dates = dates;
    }

    /** Whom outside the organisation the complainant can turn to; {@code null} where nothing is known. */
    record Outside(String name, String address, String link, boolean free, String until, boolean over, String words) {}

    /** What the complainant is asked for, and the day by which. */
    record Needed(String what, String by) {}

    /** @param problems by field; empty unless something was sent that needs correction */
    String show(Model model, Complaint complaint, String page, Locale language, Map<String, String> problems) {
        Locale locale = PageLanguage.of(complaint, language);
        model.addAttribute("number", complaint.number().value());
        model.addAttribute("page", page);
        model.addAttribute("subject", complaint.matter().subject());
        model.addAttribute("receivedOn", organisation.day(complaint.receipt().receivedAt(), locale));
        List<ToldDecision> decided = own.show(model, complaint, locale);
        standing(model, complaint, decided, locale);
        needed(model, complaint, locale);
        model.addAttribute("outside", outside(complaint, locale));
        model.addAttribute("withdrawable", complaint.isOpen() && !complaint.isWithdrawn());
        model.addAttribute("problems", problems);
        model.addAttribute("typed", !problems.isEmpty());
        model.addAttribute("nonce", UUID.randomUUID().toString());
        return "intake/track";
    }

    /** Where it stands, what comes next and by when. */
    private void standing(Model model, Complaint complaint, List<ToldDecision> decided, Locale locale) {
        List<String> stages = stagesOf(complaint);
        int reached = complaint.isOpen() ? REACHED.getOrDefault(complaint.status(), DECISION) : stages.size() - 1;
        String status = statusOf(complaint);
        model.addAttribute("status", status);
        model.addAttribute("stages", stages);
        model.addAttribute("reached", reached);
        LocalDate answerable = told.decisionAnswerBy(complaint).orElse(null);
        String next = nextOf(status, decided, answerable != null);
        model.addAttribute("next", next);
        model.addAttribute("nextUntil", organisation.day(answerable, locale));
        model.addAttribute(
                "nextWhy",
                next.endsWith(UNTIL) ? dates.reasonsToAnswerBy(answerable, last(decided), locale) : List.of());
        model.addAttribute("closedOn", organisation.day(complaint.closedAt(), locale));
        model.addAttribute(
                "closedWhy", complaint.isOpen() ? null : complaint.closeReason().name());
        boolean answerAhead =
                stages == STAGES && reached < DECISION && !complaint.receipt().backfilled();
        LocalDate promised = told.answerBy(complaint).orElse(null);
        boolean promisedAhead = answerAhead && promised != null;
        model.addAttribute("answerBy", promisedAhead ? organisation.day(promised, locale) : null);
        model.addAttribute("why", promisedAhead ? dates.reasonsFor(complaint, promised, locale) : List.of());
        model.addAttribute(
                "answerLate", answerAhead && promised == null && complaint.status() != ComplaintStatus.IN_REVIEW);
    }

    /** What silence means is told with the decision, and differs. */
    private static String nextOf(String status, List<ToldDecision> decided, boolean until) {
        if (!status.equals(ComplaintStatus.DECISION_COMMUNICATED.name())) {
            return status;
        }
        boolean silenceCloses = !decided.isEmpty() && last(decided).silenceCloses();
        return status + (!silenceCloses ? ".open" : until ? UNTIL : ".over");
    }

    private static ToldDecision last(List<ToldDecision> decided) {
        return decided.get(decided.size() - 1);
    }

    /** What we wait for, and what may be said still. */
    private void needed(Model model, Complaint complaint, Locale locale) {
        boolean asked = complaint.status() != ComplaintStatus.DECISION_PENDING && objections.mayAnswer(complaint);
        boolean mayDispute = objections.mayDisputeScope(complaint);
        List<Needed> needed = needs.stream()
                .flatMap(asker -> asker.neededFor(complaint.number()).stream())
                .map(need -> new Needed(need.what(), organisation.day(need.until(), locale)))
                .toList();
        LocalDate until =
                complaint.isOpen() ? told.decisionAnswerBy(complaint).orElse(null) : complaint.objectionUntil();
        model.addAttribute("needed", needed);
        model.addAttribute(
                "need",
                asked || mayDispute
                        ? objection(complaint, asked, until)
                        : needed.isEmpty() ? "nothing" : "information");
        model.addAttribute("needUntil", organisation.day(until, locale));
        model.addAttribute("answerable", asked);
        model.addAttribute("mayDispute", mayDispute);
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

    private static String objection(Complaint complaint, boolean asked, LocalDate until) {
        String ending = complaint.isOpen() ? asked && until != null ? "By" : "" : "Until";
        return (asked ? "answer" : "dispute") + ending;
    }

    /** Whom the last letter named; nobody once somebody outside has decided. */
    private List<Outside> outside(Complaint complaint, Locale locale) {
        return complaint.closeReason() == CloseReason.EXTERNAL_DECISION || complaint.isWithdrawn()
                ? List.of()
                : told.routes(complaint).stream()
                        .map(route -> new Outside(
                                route.name(),
                                route.address(),
                                route.link(),
                                route.freeOfCharge(),
                                route.timeOver() ? null : organisation.day(route.until(), locale),
                                route.timeOver(),
                                route.words()))
                        .toList();
    }
}
