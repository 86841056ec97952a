package org.redress.complaint;

/** What the process models can be told; the name in the model is the same word after {@code Msg_}. */
public enum FlowMessage {
    COMPLAINT_RECEIVED("Msg_ComplaintReceived"),
    CLOCK_STARTED("Msg_ClockStarted"),
    CLOCK_STOPPED("Msg_ClockStopped"),
    DECISION_ACCEPTED("Msg_DecisionAccepted"),
    DECISION_REJECTED("Msg_DecisionRejected"),
    COMPLAINT_WITHDRAWN("Msg_ComplaintWithdrawn"),
    INFORMATION_RECEIVED("Msg_InformationReceived"),
    INFORMATION_REQUESTED("Msg_InformationRequested"),
    INFORMATION_SUPPLIED("Msg_InformationSupplied"),
    INFORMATION_REQUEST_CANCELLED("Msg_InformationRequestCancelled"),
    SAFETY_IMPLICATION_FOUND("Msg_SafetyImplicationFound"),
    MAIL_UNDELIVERABLE("Msg_MailUndeliverable"),
    CHANGE_REQUESTED("Msg_ChangeRequested"),
    CHANGE_WITHDRAWN("Msg_ChangeWithdrawn");

    private final String messageName;

    FlowMessage(String messageName) {
        this.messageName = messageName;
    }

    public String messageName() {
        return messageName;
    }
}
