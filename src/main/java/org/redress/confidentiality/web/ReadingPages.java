package org.redress.confidentiality.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.redress.confidentiality.Reading;
import org.redress.confidentiality.ReadingList;
import org.redress.contract.OrganisationZone;
import org.redress.contract.ReaderLocale;
import org.redress.record.Actor;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who read which complaint, as a page and as a file for a spreadsheet. */
@Controller
@RequestMapping("/staff/readings")
class ReadingPages {

    private static final int LINES = 50;

    private final ReadingList readings;
    private final OrganisationZone zone;
    private final MessageSource messages;

    ReadingPages(ReadingList readings, OrganisationZone zone, MessageSource messages) {
        this.readings = readings;
        this.zone = zone;
        this.messages = messages;
    }

    /** @param what in the words of the reader */
    record Line(String at, String person, String complaint, String what, String address) {}

    @GetMapping
    String show(
            @ModelAttribute("asked") ReadingFilter asked,
            @RequestParam(required = false) Long before,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        List<String> problems = asked.problems();
        model.addAttribute("problems", problems);
        if (problems.isEmpty()) {
            var page = readings.find(asked.criteria(zone), actor(request), before, LINES);
            model.addAttribute(
                    "lines",
                    page.items().stream().map(read -> line(read, locale)).toList());
            model.addAttribute("next", page.next());
        }
        return "confidentiality/readings";
    }

    @GetMapping("/readings.csv")
    ResponseEntity<byte[]> file(@ModelAttribute ReadingFilter asked, HttpServletRequest request) {
        if (!asked.problems().isEmpty()) {
            return ResponseEntity.badRequest().build();
        }
        var csv = new Csv("read at", "person", "complaint", "what", "item", "address");
        readings.all(asked.criteria(zone), actor(request))
                .forEach(read -> csv.line(
                        read.readAt(), read.person(), read.complaint(), read.what(), read.item(), read.address()));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("readings.csv")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(csv.bytes());
    }

    private Line line(Reading read, Locale locale) {
        String what = messages.getMessage(
                "readings.what." + read.what().replaceAll("[/{}]+", "."), null, read.what(), locale);
        return new Line(
                ReaderLocale.timeOfDay(read.readAt().atZone(zone.timeZone()), locale),
                read.person(),
                read.complaint(),
                Optional.ofNullable(read.item()).map(item -> what + " " + item).orElse(what),
                read.address());
    }

    private static Actor actor(HttpServletRequest request) {
        return new Actor(request.getRemoteUser());
    }
}
