package org.redress.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.engine.variable.Variables;

/** Stands in for the steps of the house: each writes what the contract promises, as on an ordinary day. */
final class Steps {

    static final String FAR_AWAY = "2999-01-01T09:00:00+00:00";
    private static final Pattern BEAN = Pattern.compile("delegateExpression=\"#\\{(\\w+)}\"");

    private final List<String> performed = new ArrayList<>();
    private final Map<String, Object> ladder =
            new HashMap<>(Map.of("clockClass", "INTERNAL", "priority", "P3", "remindersWanted", true));
    private Map<?, ?> silenceRule;
    private Map<?, ?> requestLimits;
    private Integer objectionDays;

    public Steps() {
        ModelFiles.in("processes", ".bpmn").stream()
                .map(ModelFiles::read)
                .map(BEAN::matcher)
                .flatMap(Matcher::results)
                .map(found -> found.group(1))
                .distinct()
                .forEach(this::registerIdle);
        receipt();
        resolution();
        outcome();
        closing();
        escalation();
        clocks();
        informationRequest();
        tells(
                "prepareQuestionDelegate",
                "jurisdiction",
                null,
                "sector",
                null,
                "askedOf",
                "COMPLAINANT",
                "requestsBefore",
                0);
        allowsAsking(true);
        writes("askComplainantDelegate", "informationRequest", 7L);
        writes("establishAnswerDelegate", "informationSupplied", true);
        writes("recordApprovalRequestDelegate", "approvalRequest", 3L);
        writes("recordRequestedApprovalDelegate", "approved", true);
    }

    /** The beans that were called, in this order. */
    List<String> performed() {
        return performed;
    }

    void does(String bean, JavaDelegate step) {
        Mocks.register(bean, (JavaDelegate) execution -> {
            performed.add(bean);
            step.execute(execution);
        });
    }

    void writes(String bean, Object... namesAndValues) {
        does(bean, execution -> write(execution, false, namesAndValues));
    }

    /** Writes facts that live only until the transaction ends. */
    void tells(String bean, Object... namesAndValues) {
        does(bean, execution -> write(execution, true, namesAndValues));
    }

    private void registerIdle(String bean) {
        if (bean.endsWith("Listener")) {
            Mocks.register(bean, (TaskListener) task -> performed.add(bean));
        } else {
            writes(bean);
        }
    }

    private void receipt() {
        does("recordAssessmentDelegate", assessment(true, false));
        does(
                "reportSafetyImplicationDelegate",
                execution -> endanger(
                        execution.getProcessEngineServices().getRuntimeService(),
                        execution.getProcessBusinessKey(),
                        "PRODUCT"));
        does("planImmediateActionsDelegate", execution -> {
            var actions = execution.getVariable("immediateActions");
            execution.removeVariable("immediateActions");
            write(execution, true, "plannedActions", actions);
        });
        writes("keepHigherPriorityDelegate");
        writes("recordNewInformationDelegate", "informationEffect", "NONE");
        writes("recordWithdrawalDelegate", "finishAnyway", false);
    }

    /** Somebody reports a danger, with the facts that the house tells. */
    static void endanger(RuntimeService runtime, String number, String category) {
        var facts = Variables.createVariables();
        Map<String, Object> told = new HashMap<>(
                Map.of("category", category, "safetyImplication", "ACTUAL", "immediateActionNeeded", true));
        List.of(
                        "harm",
                        "complexity",
                        "peopleAffected",
                        "amountAtStake",
                        "amountCurrency",
                        "vulnerable",
                        "recurrences",
                        "outsideInterest")
                .forEach(unknown -> told.put(unknown, null));
        told.forEach((name, value) -> facts.putValueTyped(name, Variables.untypedValue(value, true)));
        runtime.createMessageCorrelation("Msg_SafetyImplicationFound")
                .processInstanceBusinessKey(number)
                .setVariables(facts)
                .correlate();
    }

    static JavaDelegate assessment(boolean inScope, boolean immediateActionNeeded) {
        return execution -> {
            write(execution, false, "inScope", inScope, "immediateActionNeeded", immediateActionNeeded);
            write(
                    execution,
                    true,
                    "category",
                    "SERVICE",
                    "safetyImplication",
                    "NONE",
                    "harm",
                    "NONE",
                    "peopleAffected",
                    1,
                    "amountAtStake",
                    0.0,
                    "amountCurrency",
                    null,
                    "vulnerable",
                    false,
                    "recurrences",
                    0,
                    "outsideInterest",
                    false,
                    "complexity",
                    "LOW");
        };
    }

    private void resolution() {
        decides("FIRST", "APOLOGY", null, null);
        does("recordAuthorityDelegate", execution -> {
            String group = (String) ((Map<?, ?>) execution.getVariable("authority")).get("approvalGroup");
            execution.removeVariable("authority");
            write(
                    execution,
                    false,
                    "proposedRemedy",
                    "REFUND",
                    "approvalGroup",
                    group,
                    "approvalNeeded",
                    !group.equals("none"));
        });
        writes("recordApprovalDelegate", "approved", true);
        tells("prepareAwaitingAnswerDelegate", "stage", "FIRST", "vulnerable", false, "reachable", true);
        communicates();
    }

    /** What was decided, as the tables keep it. */
    void decides(String stage, String kind, Double amount, String currency) {
        tells(
                "recordDecisionDelegate",
                "stage",
                stage,
                "remedyKind",
                kind,
                "remedyEffect",
                "APOLOGY".equals(kind) ? "WORDS" : "MONEY",
                "remedyCurrency",
                currency,
                "remedyAmount",
                amount);
    }

    private void communicates() {
        does("communicateDecisionDelegate", execution -> {
            silenceRule = (Map<?, ?>) execution.getVariable("silenceRule");
            execution.removeVariable("silenceRule");
        });
    }

    /** What the complainant was told with the decision. */
    Map<?, ?> silenceRule() {
        return silenceRule;
    }

    void planWaitingTime(boolean silenceCloses) {
        writes("planWaitingTimeDelegate", "waitUntil", FAR_AWAY);
        boolean[] reminded = {false};
        does("checkWaitingTimeDelegate", execution -> {
            write(execution, false, "toldLater", false, "reminderDue", !reminded[0], "silenceCloses", silenceCloses);
            reminded[0] = true;
        });
    }

    /** The group that a table names. */
    private void appoints(String bean, String table, String variable) {
        does(bean, execution -> {
            String group = (String) ((Map<?, ?>) execution.getVariable(table)).get("group");
            execution.removeVariable(table);
            write(execution, false, variable, group);
        });
    }

    private void outcome() {
        tells("openReviewDelegate", "category", "SERVICE");
        appoints("recordReviewersDelegate", "reviewers", "reviewGroup");
        planWaitingTime(true);
        writes("remindComplainantDelegate", "waitUntil", FAR_AWAY);
        writes("recordNoReplyDelegate", "answer", "noReply");
        writes("recordAnswerDelegate", "answer", "accepted", "secondStageOpen", true);
    }

    private void closing() {
        tells("recordCorrectionDelegate", "remedyKind", "REFUND", "remedyCurrency", "EUR", "remedyAmount", 50.0);
        appoints("recordVerifiersDelegate", "verifiers", "verifierGroup");
        writes("prepareClosingDelegate", "remedyPromised", false, "remedyDueAt", null);
        writes("recordVerificationDelegate", "corrected", true);
        does("recordClosingRecordDelegate", closingFacts(true));
        does("checkClosingDelegate", execution -> {
            var blockers = (List<?>) execution.getVariable("blockers");
            execution.removeVariable("blockers");
            write(
                    execution,
                    false,
                    "closable",
                    blockers.isEmpty(),
                    "closingBlockers",
                    String.join(",", blockers.stream().map(String::valueOf).toList()));
            write(execution, true, "closeReason", "NO_REPLY", "sector", null, "jurisdiction", null);
        });
        does("closeComplaintDelegate", execution -> {
            objectionDays = (Integer) execution.getVariable("objectionDays");
            execution.removeVariable("objectionDays");
        });
    }

    /** For how many days the complainant may object, by the table. */
    Integer objectionDays() {
        return objectionDays;
    }

    static JavaDelegate closingFacts(boolean causeRecorded) {
        return execution -> write(
                execution,
                true,
                "findingsComplete",
                true,
                "decisionDelivered",
                true,
                "remedyFulfilled",
                true,
                "causeRecorded",
                causeRecorded,
                "improvementDecided",
                true,
                "reportabilityDecided",
                true,
                "immediateActionsDone",
                true,
                "informationReviewed",
                true,
                "silenceLasted",
                true,
                "complainantReached",
                true);
    }

    private void clocks() {
        does("startClocksDelegate", execution -> execution.removeVariable("clocks"));
        does("setCheckpointDelegate", execution -> {
            execution.removeVariable("nextShare");
            write(execution, true, "nextCheckAt", FAR_AWAY);
        });
        finds(50, false, false);
    }

    /** How a clock stands when it is looked at. */
    void finds(int share, boolean timeIsUp, boolean letterDue) {
        writes(
                "checkClockDelegate",
                "clockShare",
                share,
                "timeIsUp",
                timeIsUp,
                "letterDue",
                letterDue,
                "candidateGroup",
                "complaint-handlers");
    }

    private void informationRequest() {
        asks(true);
        waits("remindAboutInformationDelegate", true);
        waits("recordAskingDelegate", false);
    }

    /** What the flow makes of the limits of information requests. */
    void allowsAsking(boolean allowed) {
        does("checkRequestLimitsDelegate", execution -> {
            requestLimits = (Map<?, ?>) execution.getVariable("requestLimits");
            execution.removeVariable("requestLimits");
            write(execution, false, "askingAllowed", allowed, "informationSupplied", false);
        });
    }

    /** A request is made, and its only reminder is still to come. */
    void asks(boolean written) {
        does("askForInformationDelegate", execution -> {
            requestLimits = (Map<?, ?>) execution.getVariable("requestLimits");
            execution.removeVariable("requestLimits");
            write(
                    execution,
                    false,
                    "informationRequest",
                    execution.getVariable("newRequest"),
                    "candidateGroup",
                    "complaint-handlers",
                    "requestWritten",
                    written,
                    "requestWaitsUntil",
                    FAR_AWAY);
        });
    }

    /** What there is to do when the waiting time of a request is over, one after the other. */
    void waitsFor(String... verdicts) {
        var next = List.of(verdicts).iterator();
        does("checkRequestWaitingDelegate", execution -> {
            String verdict = next.next();
            write(
                    execution,
                    false,
                    "requestWaitsOn",
                    "arrival".equals(verdict),
                    "informationReminderDue",
                    "reminder".equals(verdict));
        });
    }

    void waits(String bean, boolean written) {
        writes(bean, "candidateGroup", "complaint-handlers", "requestWritten", written, "requestWaitsUntil", FAR_AWAY);
    }

    /** What the decision table said to the last request. */
    Map<?, ?> requestLimits() {
        return requestLimits;
    }

    private void escalation() {
        does("startLadderDelegate", execution -> {
            write(execution, false, "escalationLevel", 1);
            ladder.forEach((name, value) -> write(execution, true, name, value));
        });
        does("planEscalationDelegate", execution -> {
            var row = (Map<?, ?>) execution.getVariable("escalationRung");
            execution.removeVariable("escalationRung");
            Map<?, ?> rung = row != null
                    ? row
                    : Map.of("escalationAction", "alarm", "escalationRole", "", "acknowledgeWithinHours", 0);
            boolean first = execution.getVariable("escalationLevel").equals(1);
            write(
                    execution,
                    false,
                    "escalationAction",
                    rung.get("escalationAction"),
                    "escalationGroup",
                    rung.get("escalationRole"),
                    "acknowledgementNeeded",
                    !first || !rung.get("acknowledgeWithinHours").equals(0),
                    "acknowledgeBy",
                    FAR_AWAY);
        });
        does("climbLadderDelegate", execution -> {
            write(execution, false, "escalationLevel", (Integer) execution.getVariable("escalationLevel") + 1);
            ladder.forEach((name, value) -> write(execution, true, name, value));
        });
        does("supersedeOlderLadderDelegate", Steps::supersedeOlderLadder);
        asksAlready(false);
        somebodyIsReached(true);
    }

    private static void supersedeOlderLadder(DelegateExecution execution) {
        var runtime = execution.getProcessEngineServices().getRuntimeService();
        runtime
                .createExecutionQuery()
                .messageEventSubscriptionName("Msg_EscalationSuperseded")
                .processVariableValueEquals("clock", execution.getVariable("clock"))
                .list()
                .stream()
                .filter(ladder -> !ladder.getProcessInstanceId().equals(execution.getProcessInstanceId()))
                .forEach(older -> runtime.messageEventReceived("Msg_EscalationSuperseded", older.getId()));
    }

    /** Whether another clock of the complaint has the complaints representatives asked. */
    void asksAlready(boolean asked) {
        writes("alarmComplaintsRepresentativeDelegate", "takeoverOpen", asked);
    }

    /** What the tables say to the ladder, from the next level on. */
    void ladderFact(String name, Object value) {
        ladder.put(name, value);
    }

    void somebodyIsReached(boolean reached) {
        for (String bean : List.of(
                "notifyRoleDelegate", "reassignComplaintDelegate", "raiseComplaintDelegate", "reportBreachDelegate")) {
            writes(bean, "anybodyReached", reached);
        }
    }

    private static void write(DelegateExecution execution, boolean transientOnly, Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            execution.setVariable(
                    (String) namesAndValues[i], Variables.untypedValue(namesAndValues[i + 1], transientOnly));
        }
    }
}
