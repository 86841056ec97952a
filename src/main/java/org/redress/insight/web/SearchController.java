package org.redress.insight.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import org.redress.insight.ComplaintFinder;
import org.redress.insight.Criteria;
import org.redress.record.Actor;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Search over REST. The words are in the body, because addresses are kept in logs. */
@RestController
@RequestMapping("/api/v1/search")
@Tag(name = "Complaints")
class SearchController {

    private final ComplaintFinder finder;

    SearchController(ComplaintFinder finder) {
        this.finder = finder;
    }

    record Question(
            @Schema(
                    description =
                            "A part of a number, a name, an e-mail address, a phone, a reference, the name of a file, or words",
                    maxLength = 200)
            String text) {}

    @PostMapping
    @Operation(summary = "Find complaints by whatever you have of them; the best first, at most 50")
    ComplaintFinder.Result find(@Valid @RequestBody Question question, Principal user) {
        return finder.find(question.text(), Criteria.ANY, new Actor(user.getName()));
    }
}
