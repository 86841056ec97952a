package org.redress.models.migration;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.migration.MigrationPlan;

/** The way from one version of a process to another. */
record Route(MigrationPlan plan, ProcessDefinitionEntity from, ProcessDefinitionEntity to) {

    List<MovePlan.ActivityMove> activities() {
        return plan.getInstructions().stream()
                .map(move -> new MovePlan.ActivityMove(
                        from.getVersion(),
                        move.getSourceActivityId(),
                        nameOf(from, move.getSourceActivityId()),
                        move.getTargetActivityId(),
                        nameOf(to, move.getTargetActivityId())))
                .toList();
    }

    String nameFrom(String activity) {
        return nameOf(from, activity);
    }

    /** Whether the new version has an activity of that id, be it of another kind. */
    boolean knows(String activity) {
        return to.findActivity(activity) != null;
    }

    boolean isOfAnotherKind(String activity) {
        return knows(activity) && !Objects.equals(kind(from, activity), kind(to, activity));
    }

    private static Object kind(ProcessDefinitionEntity version, String activity) {
        return version.findActivity(activity).getProperty("type");
    }

    String process() {
        return Optional.ofNullable(to.getName()).orElse(to.getKey());
    }

    /** An activity without a name is known by its id. */
    private static String nameOf(ProcessDefinitionEntity version, String activity) {
        return Optional.ofNullable(version.findActivity(activity))
                .map(found -> (String) found.getProperty("name"))
                .filter(name -> !name.isBlank())
                .orElse(activity);
    }
}
