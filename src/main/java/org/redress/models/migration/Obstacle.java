package org.redress.models.migration;

import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;

/** Why an instance cannot move, in words for the person who asked. */
record Obstacle(String activity, String activityName, String reason) {

    /** The first one; whoever removes it is told of the next. */
    static Obstacle of(MigratingProcessInstanceValidationReport report, Route route) {
        return Stream.concat(
                        report.getActivityInstanceReports().stream()
                                .map(found -> at(found.getSourceScopeId(), "waits", route)),
                        report.getTransitionInstanceReports().stream()
                                .map(found -> at(found.getSourceScopeId(), "is about to do", route)))
                .findFirst()
                .orElseGet(() -> new Obstacle(
                        "",
                        "",
                        "is in the middle of something that cannot be moved; it can go once it has got further"));
    }

    private static Obstacle at(String activity, String doing, Route route) {
        String place =
                ("waits".equals(doing) ? "waits at " : doing + " ") + "\"" + route.nameFrom(activity) + "\", which ";
        return new Obstacle(activity, route.nameFrom(activity), place + why(activity, route));
    }

    private static String why(String activity, Route route) {
        if (!route.knows(activity)) {
            return "the new version no longer has";
        }
        return route.isOfAnotherKind(activity)
                ? "is another kind of step in the new version"
                : "the new version has in another place or with other means; it can go once it has got further";
    }

    MovePlan.Staying staying(String complaint, int version) {
        return new MovePlan.Staying(complaint, version, activity, activityName, reason);
    }
}
