package org.redress.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.redress.casework.deeds.Deed;
import org.redress.casework.deeds.OfferedDeeds;
import org.redress.casework.deeds.OpenTasks;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.record.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lets a page offer only what its reader may do now. Each deed is judged again when it is done. */
@RestController
@Tag(name = "Case work")
class DeedsController {

    private static final String COMPLAINT = "/api/v1/complaints/any/";

    private final Complaints complaints;
    private final List<OfferedDeeds> offers;
    private final OpenTasks tasks;
    /** Asked late: it is made of the rules, which are made of much else. */
    private final ObjectProvider<WebInvocationPrivilegeEvaluator> doors;

    DeedsController(
            Complaints complaints,
            List<OfferedDeeds> offers,
            OpenTasks tasks,
            ObjectProvider<WebInvocationPrivilegeEvaluator> doors) {
        this.complaints = complaints;
        this.offers = offers;
        this.tasks = tasks;
        this.doors = doors;
    }

    record Possible(List<Deed> items, List<OpenTasks.OpenTask> tasks) {}

    @GetMapping("/api/v1/complaints/{number}/actions")
    @Transactional(readOnly = true)
    @Operation(
            summary =
                    "What the caller may do now about the complaint beside its tasks, what of it not and why, and its open tasks")
    Possible possible(@PathVariable ComplaintNumber number, Principal user) {
        Actor reader = new Actor(user.getName());
        Complaint complaint = complaints.get(number);
        List<Deed> deeds = offers.stream()
                .flatMap(offer -> offer.of(complaint, reader).stream())
                .filter(this::isOpenToReader)
                .toList();
        return new Possible(deeds, tasks.of(number, reader));
    }

    /** The rules of the deed's own address say who may. */
    private boolean isOpenToReader(Deed deed) {
        return doors.getObject()
                .isAllowed(
                        "",
                        COMPLAINT + deed.name(),
                        deed.method(),
                        SecurityContextHolder.getContext().getAuthentication());
    }
}
