package org.redress.deadlines.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.calendar.TimeLimit;
import org.redress.deadlines.ClockClass;
import org.redress.deadlines.FlowClocks;
import org.redress.platform.Field;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Start clock",
        description = "Starts a time limit of its own; it is watched, escalated and shown like every other.")
class StartClockDelegate implements JavaDelegate {

    static final Field<String> CLOCK_NAME = Field.text("clockName")
            .setByOwner(
                    "What has to be done in time",
                    "In words, at most 50 characters: \"Check the documents\". \"Stop clock\" finds the clock by it.");
    private static final Field<ClockClass> CLOCK_CLASS = Field.word("clockClass", ClockClass.class)
            .setByOwner("Who set the limit", "A law or contract, or the organisation itself.")
            .offering(List.of(ClockClass.INTERNAL, ClockClass.LEGAL));
    private static final Field<Integer> CLOCK_AMOUNT =
            Field.count("clockAmount", 1, 100_000).setByOwner("How many", "A whole number of the unit below: 5");
    private static final Field<TimeLimit.Unit> CLOCK_UNIT = Field.word("clockUnit", TimeLimit.Unit.class)
            .setByOwner("Unit", "HOUR counts day and night, WORKING_HOUR only working hours.")
            .offering(List.of(
                    TimeLimit.Unit.BUSINESS_DAY,
                    TimeLimit.Unit.CALENDAR_DAY,
                    TimeLimit.Unit.WORKING_HOUR,
                    TimeLimit.Unit.HOUR,
                    TimeLimit.Unit.WEEK,
                    TimeLimit.Unit.MONTH));
    private static final Field<String> CLOCK_CALENDAR = Field.text("clockCalendar")
            .otherwise("default")
            .setByOwner("Calendar", "Id of a calendar, for its weekends, holidays and hours. Empty: default");
    private static final Field<Boolean> CLOCK_PAUSABLE = Field.yes("clockPausable")
            .otherwise(false)
            .setByOwner("Stands still while we wait for information", "Empty: no");

    private final FlowClocks clocks;

    StartClockDelegate(FlowClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String name = step.get(CLOCK_NAME);
        ClockClass clockClass = step.get(CLOCK_CLASS);
        int amount = step.get(CLOCK_AMOUNT);
        TimeLimit.Unit unit = step.get(CLOCK_UNIT);
        String calendar = step.get(CLOCK_CALENDAR);
        boolean pausable = step.get(CLOCK_PAUSABLE);
        step.refuseProblems();
        clocks.start(
                step.subject(),
                step.actor(),
                new FlowClocks.Wish(name, clockClass, TimeLimit.of(amount, unit), calendar, pausable));
    }
}
