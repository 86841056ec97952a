package org.redress.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.redress.access.Absence;
import org.redress.access.Substitutes;
import org.redress.access.Substitution;
import org.redress.contract.NotThere;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Absences and who stands in, for staff. */
@RestController
@RequestMapping("/api/v1/substitutions")
@Tag(name = "Substitutions")
class SubstitutionController {

    private final Substitutes substitutes;

    SubstitutionController(Substitutes substitutes) {
        this.substitutes = substitutes;
    }

    record Lines(List<Substitution> items) {}

    @GetMapping
    @Operation(summary = "Absences in force or to come, and who stands in")
    Lines list() {
        return new Lines(substitutes.list());
    }

    @PostMapping
    @Operation(
            summary =
                    "Enter an absence: your own, or anybody's as team lead, complaints representative or administrator; without "
                            + "\"to\" it lasts until it is removed, without \"substitute\" nobody stands in")
    @ApiResponse(responseCode = "201", description = "Entered", useReturnTypeSchema = true)
    ResponseEntity<Substitution> enter(@RequestBody Absence absence, HttpServletRequest request) {
        var speaking = Speaking.in(request);
        Substitution entered = substitutes.enter(absence, speaking.actor(), speaking.forOthers());
        return ResponseEntity.created(URI.create("/api/v1/substitutions/" + entered.id()))
                .body(entered);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove an absence")
    void remove(@PathVariable long id, HttpServletRequest request) {
        var speaking = Speaking.in(request);
        if (!substitutes.remove(id, speaking.actor(), speaking.forOthers())) {
            throw new NotThere("There is no such absence.");
        }
    }
}
