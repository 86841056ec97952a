package org.redress.complaint;

import java.util.Set;

/** What the process models can be told; the name in the model is the same word after {@code Msg_}. */
public enum FlowMessage {
    COMPLAINT_RECEIVED(
            "Msg_ComplaintReceived",
            "candidateGroup",
            "stage",
            "secondStageOpen",
            "remindersWanted",
            "channel",
            "subchannel",
            "category",
            "subcategory",
            "language",
            "accessLevel",
            "sector",
            "jurisdiction",
            "scheme",
            "receivedOn"),
    CLOCK_STARTED("Msg_ClockStarted", "clock", "clockClass", "clockShare", "remindersWanted"),
    CLOCK_STOPPED("Msg_ClockStopped"),
    DECISION_ACCEPTED("Msg_DecisionAccepted"),
    DECISION_REJECTED("Msg_DecisionRejected", "secondStageOpen"),
    SCOPE_DISPUTED("Msg_ScopeDisputed"),
    COMPLAINT_WITHDRAWN("Msg_ComplaintWithdrawn"),
    DANGER_REPORTED("Msg_DangerReported"),
    INFORMATION_RECEIVED("Msg_InformationReceived"),
    INFORMATION_REQUESTED(
            "Msg_InformationRequested",
            "newRequest",
            "jurisdiction",
            "sector",
            "askedOf",
            "requestsBefore",
            "answerWithinDays"),
    INFORMATION_SUPPLIED("Msg_InformationSupplied", "toldBy"),
    INFORMATION_REQUEST_CANCELLED("Msg_InformationRequestCancelled", "toldBy"),
    INFORMATION_REQUEST_SETTLED("Msg_InformationRequestSettled"),
    SAFETY_IMPLICATION_FOUND(
            "Msg_SafetyImplicationFound",
            "safetyImplication",
            "category",
            "subcategory",
            "harm",
            "complexity",
            "peopleAffected",
            "amountAtStake",
            "amountCurrency",
            "vulnerable",
            "recurrences",
            "outsideInterest",
            "immediateActionNeeded"),
    MAIL_UNDELIVERABLE("Msg_MailUndeliverable"),
    ESCALATION_SUPERSEDED("Msg_EscalationSuperseded"),
    ESCALATION_TAKEN_OVER("Msg_EscalationTakenOver"),
    CHANGE_REQUESTED(
            "Msg_ChangeRequested", "change", "changeKind", "rollback", "door", "activateAt", "movesComplaints"),
    CHANGE_WITHDRAWN("Msg_ChangeWithdrawn");

    private final String messageName;

    private final Set<String> facts;

    FlowMessage(String messageName, String... facts) {
        this.messageName = messageName;
        this.facts = Set.of(facts);
    }

    public String messageName() {
        return messageName;
    }

    /** The names of the variables that come with it; a model may read them behind the event. */
    public Set<String> facts() {
        return facts;
    }
}
