package org.redress.escalation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.redress.contract.StorableText;
import org.redress.deadlines.ClockId;
import org.redress.deadlines.ExtensionRefused;
import org.redress.escalation.Delays;
import org.redress.record.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** More time for a clock, for those who handle complaints. */
@RestController
@Tag(name = "Case work")
class ExtensionController {

    private static final int LONGEST_REASON = 1000;

    private final Delays delays;

    ExtensionController(Delays delays) {
        this.delays = delays;
    }

    /** @param amount units of the clock's own limit */
    record Request(
            Integer amount,

            @Schema(description = "The complainant reads this")
            String reason) {

        void refuseProblems() {
            List<FieldProblem> problems = new ArrayList<>();
            if (amount == null) {
                problems.add(new FieldProblem("amount", "is required"));
            }
            if (reason == null || reason.isBlank()) {
                problems.add(new FieldProblem("reason", "is required"));
            } else if (reason.length() > LONGEST_REASON) {
                problems.add(new FieldProblem("reason", "must have at most " + LONGEST_REASON + " characters"));
            } else {
                StorableText.flawOf(reason)
                        .ifPresent(flaw -> problems.add(new FieldProblem("reason", flaw.sentence())));
            }
            if (!problems.isEmpty()) {
                throw new RuleRefused(problems);
            }
        }
    }

    @PostMapping("/api/v1/complaints/{number}/clocks/{clock}/extension")
    @Operation(
            summary =
                    "Extend a clock before its time is up and tell the complainant why; a refusal stays in the ledger")
    Delays.Extension extend(
            @PathVariable ComplaintNumber number,
            @PathVariable long clock,
            @RequestBody Request request,
            Principal user) {
        request.refuseProblems();
        return delays.extend(number, new ClockId(clock), request.amount(), new Actor(user.getName()), request.reason());
    }

    @ExceptionHandler
    ProblemDetail refused(ExtensionRefused e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage());
    }
}
