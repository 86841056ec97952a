package org.redress.correspondence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What letters still leave open, for those who can mend it; the web apps show it above every page. */
@RestController
@Tag(name = "Letters")
class PlaceholderController {

    private final PlaceholderNotice notice;

    PlaceholderController(PlaceholderNotice notice) {
        this.notice = notice;
    }

    record Warnings(List<String> items) {}

    @GetMapping("/api/v1/placeholders")
    @Operation(
            summary =
                    "What letters to complainants still leave open, a sentence each; empty in a trial, and for whoever cannot mend it")
    Warnings placeholders(HttpServletRequest request) {
        return new Warnings(notice.placeholders(request));
    }
}
