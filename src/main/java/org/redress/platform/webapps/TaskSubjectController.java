package org.redress.platform.webapps;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.UnknownComplaint;
import org.redress.confidentiality.SubjectAccess;
import org.redress.contract.NotThere;
import org.redress.record.Actor;
import org.redress.record.Subject;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells Tasklist which complaint a task belongs to, or what else it is about. */
@RestController
@Tag(name = "Case work")
class TaskSubjectController {

    private final TaskSubjects tasks;
    private final Complaints complaints;
    private final SubjectAccess access;

    TaskSubjectController(TaskSubjects tasks, Complaints complaints, SubjectAccess access) {
        this.access = access;
        this.tasks = tasks;
        this.complaints = complaints;
    }

    record TaskSubject(String kind, String key) {}

    record TaskComplaint(String number, String subject) {}

    @Transactional(readOnly = true)
    @GetMapping("/api/v1/tasks/{taskId}/complaint")
    @Operation(summary = "The complaint a task belongs to, for those who may see the task")
    TaskComplaint complaint(@PathVariable String taskId, Principal user) {
        return subjectOf(taskId, user)
                .flatMap(ComplaintNumber::of)
                .map(complaints::get)
                .map(complaint -> new TaskComplaint(
                        complaint.number().value(), complaint.matter().subject()))
                .orElseThrow(UnknownComplaint::new);
    }

    @Transactional(readOnly = true)
    @GetMapping("/api/v1/tasks/{taskId}/subject")
    @Operation(
            summary = "What a task is about, a complaint or something of another kind, for those who may see the task")
    TaskSubject subject(@PathVariable String taskId, Principal user) {
        return subjectOf(taskId, user)
                .map(subject -> new TaskSubject(subject.kind(), subject.key()))
                .orElseThrow(() -> new NotThere("There is no such task."));
    }

    private Optional<Subject> subjectOf(String taskId, Principal user) {
        return tasks.subjectOf(taskId, user.getName())
                .filter(subject -> access.mayRead(subject, new Actor(user.getName())));
    }
}
