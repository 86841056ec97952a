package org.redress.correspondence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.redress.correspondence.placeholders.Placeholders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What letters still leave open, for those who can mend it; the web apps show it above every page. */
@RestController
@Tag(name = "Letters")
class PlaceholderController {

    private final ObjectProvider<Placeholders> placeholders;

    PlaceholderController(ObjectProvider<Placeholders> placeholders) {
        this.placeholders = placeholders;
    }

    record Warnings(List<String> items) {}

    @GetMapping("/api/v1/placeholders")
    @Operation(summary = "What letters to complainants still leave open, a sentence each; empty in a trial")
    Warnings placeholders() {
        return new Warnings(placeholders.stream()
                .flatMap(known -> known.warnings().stream())
                .toList());
    }
}
