package org.redress.confidentiality.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import org.redress.confidentiality.ReadingList;
import org.redress.confidentiality.ReadingList.Criteria;
import org.redress.record.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who read which complaint, for administrators and quality managers. */
@RestController
@Tag(name = "Readings")
class ReadingController {

    private final ReadingList readings;

    ReadingController(ReadingList readings) {
        this.readings = readings;
    }

    @GetMapping("/api/v1/readings")
    @Operation(summary = "Who read which complaint, newest first; for administrators and quality managers")
    ReadingList.Page find(
            @RequestParam(required = false) String complaint,
            @RequestParam(required = false) String person,
            @RequestParam(required = false) Instant from,
            @RequestParam(required = false) Instant to,
            @RequestParam(required = false) Long before,
            @RequestParam(defaultValue = "50") int size,
            Principal user) {
        return readings.find(new Criteria(complaint, person, from, to), new Actor(user.getName()), before, size);
    }
}
