package org.redress.platform.webapps;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.UnknownComplaint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells Tasklist which complaint a task belongs to. */
@RestController
@Tag(name = "Case work")
class TaskComplaintController {

    private final TaskComplaints tasks;

    TaskComplaintController(TaskComplaints tasks) {
        this.tasks = tasks;
    }

    record TaskComplaint(String number) {
    }

    @GetMapping("/api/v1/tasks/{taskId}/complaint")
    @Operation(summary = "The complaint a task belongs to, for those who may see the task")
    TaskComplaint complaint(@PathVariable String taskId, Principal user) {
        return tasks.complaintOf(taskId, user.getName())
                .map(ComplaintNumber::value).map(TaskComplaint::new)
                .orElseThrow(UnknownComplaint::new);
    }
}
