package org.redress.investigation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.redress.complaint.ComplaintNumber;
import org.redress.investigation.InformationRequests;
import org.redress.investigation.Question;
import org.redress.investigation.RequestLine;
import org.redress.record.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/complaints/{number}/information-requests")
@Tag(name = "Case work")
class InformationRequestController {

    private final InformationRequests requests;

    InformationRequestController(InformationRequests requests) {
        this.requests = requests;
    }

    record Text(String text) {}

    record Items(List<RequestLine> items) {}

    @GetMapping
    @Operation(
            summary =
                    "What was asked of the complainant or of others, oldest first; an open request says what the complaint waits for")
    Items list(@PathVariable ComplaintNumber number) {
        return new Items(requests.list(number));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask the complainant or a third party for information, within the limits of the decision table")
    RequestLine ask(@PathVariable ComplaintNumber number, @RequestBody Question question, Principal user) {
        return requests.ask(number, new Actor(user.getName()), question);
    }

    @PostMapping("/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Record an answer that came by phone, by letter or from a third party")
    void answer(@PathVariable ComplaintNumber number, @PathVariable long id, @RequestBody Text answer, Principal user) {
        requests.answer(number, id, new Actor(user.getName()), answer.text());
    }
}
