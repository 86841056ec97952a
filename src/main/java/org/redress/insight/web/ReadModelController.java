package org.redress.insight.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.redress.contract.NotThere;
import org.redress.insight.ReadModel;
import org.redress.record.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The read model, for operators. */
@RestController
@RequestMapping("/api/v1/read-model")
@Tag(name = "Operation")
class ReadModelController {

    private final ReadModel readModel;

    ReadModelController(ReadModel readModel) {
        this.readModel = readModel;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary =
                    "Compare lists and search with the facts and mend what differs, while people work; what is missing is made. It runs every night by itself")
    ReadModel.Progress check(Principal user) {
        return readModel.check(new Actor(user.getName()));
    }

    @GetMapping
    @Operation(summary = "How far the latest comparison is")
    ReadModel.Progress progress() {
        return readModel.latest().orElseThrow(() -> new NotThere("Nothing was compared yet."));
    }
}
