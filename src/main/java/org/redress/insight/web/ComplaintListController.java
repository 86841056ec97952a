package org.redress.insight.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.Set;
import org.redress.complaint.AccessLevel;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Priority;
import org.redress.complaint.Stage;
import org.redress.insight.ClockStanding;
import org.redress.insight.ComplaintLists;
import org.redress.insight.Criteria;
import org.redress.insight.SortOrder;
import org.redress.insight.WaitingFor;
import org.redress.record.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of complaints over REST. */
@RestController
@RequestMapping("/api/v1/complaints")
@Tag(name = "Complaints")
class ComplaintListController {

    private final ComplaintLists lists;

    ComplaintListController(ComplaintLists lists) {
        this.lists = lists;
    }

    @GetMapping
    @Operation(
            summary =
                    "List complaints, page by page. Filters of several names must all fit; of a filter given several times one value must")
    ComplaintLists.Page list(
            @RequestParam(required = false) Boolean open,
            @RequestParam(required = false) Set<ComplaintStatus> status,
            @RequestParam(required = false) Set<Stage> stage,
            @RequestParam(required = false) Set<String> team,
            @RequestParam(required = false) Set<String> owner,
            @RequestParam(required = false) Set<Priority> priority,
            @RequestParam(required = false) Set<String> category,
            @RequestParam(required = false) Set<String> channel,
            @RequestParam(required = false) Set<AccessLevel> accessLevel,
            @RequestParam(required = false) Set<ClockStanding> clock,
            @RequestParam(required = false) Set<WaitingFor> waitingFor,
            @RequestParam(required = false) Instant receivedFrom,
            @RequestParam(required = false) Instant receivedTo,
            @RequestParam(required = false) Instant closedFrom,
            @RequestParam(required = false) Instant closedTo,
            @RequestParam(defaultValue = "NEWEST") SortOrder sort,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "20") int size,
            Principal user) {
        Criteria criteria = new Criteria(
                open,
                status,
                stage,
                team,
                owner,
                priority,
                category,
                channel,
                accessLevel,
                clock,
                waitingFor,
                receivedFrom,
                receivedTo,
                closedFrom,
                closedTo);
        return lists.page(criteria, new Actor(user.getName()), sort, after, size);
    }
}
