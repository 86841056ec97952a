package org.redress.resolution.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.redress.complaint.Answer;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Actor;
import org.redress.resolution.Outcomes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Case work")
class AnswerController {

    private final Outcomes outcomes;

    AnswerController(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    record AnswerRequest(
            @NotBlank String answer, @Size(max = 20_000) String reason) {}

    @PostMapping("/api/v1/complaints/{number}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Record that the complainant accepted or rejected the decision by phone or letter")
    void answer(@PathVariable ComplaintNumber number, @Valid @RequestBody AnswerRequest request, Principal user) {
        outcomes.answer(number, new Actor(user.getName()), Answer.of(request.answer()), request.reason());
    }
}
