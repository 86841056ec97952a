package org.redress.deadlines.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.calendar.TimeLimit;
import org.redress.deadlines.ClockClass;
import org.redress.deadlines.FlowClocks;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.platform.StepParameter;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Start clock",
        description =
                "Starts a time limit of its own for the complaint; it is watched, escalated and shown like every other.",
        parameters = {
            @StepParameter(
                    name = "clockName",
                    label = "What has to be done in time",
                    description =
                            "In words, at most 50 characters: \"Check the documents\". \"Stop clock\" finds the clock by it."),
            @StepParameter(
                    name = "clockClass",
                    label = "Who set the limit",
                    description = "A law or contract, or the organisation itself.",
                    choices = {"INTERNAL", "LEGAL"}),
            @StepParameter(
                    name = "clockAmount",
                    label = "How many",
                    description = "A whole number of the unit below: 5"),
            @StepParameter(
                    name = "clockUnit",
                    label = "Unit",
                    description = "HOUR counts day and night, WORKING_HOUR only working hours.",
                    choices = {"BUSINESS_DAY", "CALENDAR_DAY", "WORKING_HOUR", "HOUR", "WEEK", "MONTH"}),
            @StepParameter(
                    name = "clockCalendar",
                    label = "Calendar",
                    required = false,
                    description = "Id of a calendar, for its weekends, holidays and hours. Empty: default"),
            @StepParameter(
                    name = "clockPausable",
                    label = "Stands still while we wait for information",
                    required = false,
                    description = "Empty: no",
                    choices = {"yes", "no"})
        })
class StartClockDelegate implements JavaDelegate {

    private final FlowClocks clocks;

    StartClockDelegate(FlowClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String name = step.requiredText("clockName");
        ClockClass clockClass = step.word("clockClass", ClockClass.class);
        int amount = step.requiredCount("clockAmount", 1, 100_000);
        TimeLimit.Unit unit = step.word("clockUnit", TimeLimit.Unit.class);
        String calendar = step.text("clockCalendar");
        boolean pausable = step.text("clockPausable") != null && step.yes("clockPausable");
        step.refuseProblems();
        clocks.start(
                step.complaint(),
                step.actor(),
                new FlowClocks.Wish(
                        name,
                        clockClass,
                        TimeLimit.of(amount, unit),
                        calendar == null ? "default" : calendar,
                        pausable));
    }
}
