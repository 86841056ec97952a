package org.redress.platform.webapps;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.redress.complaint.Complaints;
import org.redress.complaint.UnknownComplaint;
import org.redress.confidentiality.ComplaintAccess;
import org.redress.record.Actor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells Tasklist which complaint a task belongs to. */
@RestController
@Tag(name = "Case work")
class TaskComplaintController {

    private final TaskComplaints tasks;
    private final Complaints complaints;
    private final ComplaintAccess access;

    TaskComplaintController(TaskComplaints tasks, Complaints complaints, ComplaintAccess access) {
        this.access = access;
        this.tasks = tasks;
        this.complaints = complaints;
    }

    record TaskComplaint(String number, String subject) {}

    @Transactional(readOnly = true)
    @GetMapping("/api/v1/tasks/{taskId}/complaint")
    @Operation(summary = "The complaint a task belongs to, for those who may see the task")
    TaskComplaint complaint(@PathVariable String taskId, Principal user) {
        return tasks.complaintOf(taskId, user.getName())
                .filter(number -> access.mayRead(number, new Actor(user.getName())))
                .map(complaints::get)
                .map(complaint -> new TaskComplaint(
                        complaint.number().value(), complaint.matter().subject()))
                .orElseThrow(UnknownComplaint::new);
    }
}
