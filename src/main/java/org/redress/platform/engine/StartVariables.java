package org.redress.platform.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.redress.complaint.Category;
import org.redress.complaint.Complaint;
import org.redress.complaint.Receipt;
import org.redress.complaint.Stage;
import org.redress.platform.FlowVariable;

/** What the flow of a complaint knows when it starts; facts for the tables of the first steps are not kept. */
final class StartVariables {

    private StartVariables() {}

    static VariableMap of(Complaint complaint, Stage begin, boolean secondStageOpen) {
        Category category = complaint.category();
        Receipt receipt = complaint.receipt();
        return Variables.createVariables()
                .putValue(FlowVariable.WORKING_TEAM.name(), complaint.workingTeam())
                .putValueTyped("stage", Variables.stringValue(begin.name(), true))
                .putValueTyped("secondStageOpen", Variables.booleanValue(secondStageOpen, true))
                .putValue("remindersWanted", receipt.remindersWanted())
                .putValueTyped(
                        "channel", Variables.stringValue(receipt.channel().first(), true))
                .putValueTyped(
                        "subchannel", Variables.stringValue(receipt.channel().finer(), true))
                .putValueTyped("category", Variables.stringValue(category == null ? null : category.first(), true))
                .putValueTyped("subcategory", Variables.stringValue(category == null ? null : category.finer(), true))
                .putValueTyped(
                        "language",
                        Variables.stringValue(
                                Locale.forLanguageTag(receipt.language()).getLanguage(), true))
                .putValueTyped(
                        "accessLevel",
                        Variables.stringValue(complaint.accessLevel().name(), true))
                .putValueTyped("sector", Variables.stringValue(receipt.regime().sector(), true))
                .putValueTyped(
                        "jurisdiction", Variables.stringValue(receipt.regime().jurisdiction(), true))
                .putValueTyped("scheme", Variables.stringValue(receipt.regime().scheme(), true))
                .putValueTyped("receivedOn", Variables.stringValue(dayOf(receipt.receivedAt()), true));
    }

    /** The day in UTC: rules come into force on days, and one more or less is told by nobody. */
    private static String dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).toString();
    }
}
