package org.redress.investigation.process;

import org.redress.investigation.RequestProgress.Course;
import org.redress.platform.StepExecution;

/** How a request goes on, as its diagram decides on it. */
final class RequestCourse {

    private RequestCourse() {}

    static void write(StepExecution step, Course course) {
        step.set(InvestigationVariables.CANDIDATE_GROUP, course.team())
                .set(InvestigationVariables.REQUEST_WRITTEN, course.written())
                .set(
                        InvestigationVariables.REQUEST_WAITS_UNTIL,
                        course.until() == null ? null : course.until().toString());
    }
}
