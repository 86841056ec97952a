package org.redress.composition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.composition.Teams;
import org.redress.platform.Field;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Set team",
        description =
                "Gives the tasks still to come in this process to another team, and notifications about the complaint with them.",
        writes = "candidateGroup")
class SetTeamDelegate implements JavaDelegate {

    private static final Field<String> NEW_TEAM = Field.text("newTeam").setByOwner("Team", "Id of a group: team-leads");

    private final Teams teams;

    SetTeamDelegate(Teams teams) {
        this.teams = teams;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String team = step.get(NEW_TEAM);
        step.refuseProblems();
        teams.assign(step.complaint(), step.actor(), team);
        step.set(CompositionVariables.CANDIDATE_GROUP, team);
    }
}
