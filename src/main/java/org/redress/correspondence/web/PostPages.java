package org.redress.correspondence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.redress.confidentiality.Readings;
import org.redress.contract.FieldProblem;
import org.redress.contract.OrganisationZone;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.delivery.Contacts;
import org.redress.correspondence.delivery.Deliveries;
import org.redress.correspondence.post.PrintQueue;
import org.redress.record.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The letters that wait for the post: print some or all, then mark what is posted. */
@Controller
@RequestMapping("/staff/letters")
class PostPages {

    private final PrintQueue queue;
    private final Contacts contacts;
    private final OrganisationZone zone;
    private final Readings readings;

    PostPages(PrintQueue queue, Contacts contacts, OrganisationZone zone, Readings readings) {
        this.readings = readings;
        this.zone = zone;
        this.queue = queue;
        this.contacts = contacts;
    }

    /** A letter as the list shows it. */
    record Line(
            long id,
            String complaint,
            String subject,
            String written,
            String to,
            boolean hasAddress,
            boolean fits,
            boolean cameBack,
            boolean mine) {}

    @GetMapping
    String show(Model model, HttpServletRequest request) {
        return page(Set.of(), contacts.today().toString(), List.of(), model, request);
    }

    @PostMapping("/printed")
    Object print(
            @RequestParam(required = false) Set<Long> letters,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            byte[] printed = queue.print(given(letters), actor(request));
            recordReading(given(letters), request);
            return PrintedPage.of("letters-" + contacts.today(), printed);
        } catch (RuleRefused e) {
            return refused(letters, contacts.today().toString(), e, model, request, response);
        }
    }

    private void recordReading(Set<Long> letters, HttpServletRequest request) {
        queue.of(actor(request)).stream()
                .filter(waiting -> letters.contains(waiting.letter().id()))
                .forEach(waiting -> readings.record(
                        waiting.complaint(),
                        actor(request),
                        "letters/printed",
                        waiting.letter().id(),
                        request.getRemoteAddr()));
    }

    @PostMapping("/posted")
    String posted(
            @RequestParam(required = false) Set<Long> letters,
            @RequestParam(defaultValue = "") String sentOn,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            queue.posted(given(letters), actor(request), day(sentOn));
            return "redirect:/staff/letters?done=" + letters.size();
        } catch (RuleRefused e) {
            return refused(letters, sentOn, e, model, request, response);
        }
    }

    private String refused(
            Set<Long> letters,
            String sentOn,
            RuleRefused e,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        List<FieldProblem> problems =
                e.problems().isEmpty() ? List.of(new FieldProblem("letters", e.getMessage())) : e.problems();
        return page(given(letters), sentOn, problems, model, request);
    }

    private String page(
            Set<Long> chosen, String sentOn, List<FieldProblem> problems, Model model, HttpServletRequest request) {
        model.addAttribute(
                "waiting",
                queue.of(actor(request)).stream()
                        .map(waiting -> line(waiting, actor(request)))
                        .toList());
        model.addAttribute("saysWhereToAnswer", queue.saysWhereToAnswer());
        model.addAttribute("chosen", chosen);
        model.addAttribute("sentOn", sentOn);
        model.addAttribute("today", contacts.today().toString());
        model.addAttribute("problems", problems);
        model.addAttribute("done", request.getParameter("done"));
        return "post/letters";
    }

    private Line line(Deliveries.Waiting waiting, Actor reader) {
        PrintQueue.Addressee to = queue.addressee(waiting);
        return new Line(
                waiting.letter().id(),
                waiting.complaint().value(),
                withoutNumber(waiting),
                zone.dayOf(waiting.letter().queuedAt()).toString(),
                String.join(", ", to.window().lines()),
                to.hasAddress(),
                to.window().fits(),
                waiting.letter().cameBack(),
                queue.mayPost(waiting, reader));
    }

    /** The number stands beside it. */
    private static String withoutNumber(Deliveries.Waiting waiting) {
        return waiting.letter()
                .subject()
                .replace(waiting.complaint().value(), "")
                .replaceAll("[:\\s]+$", "");
    }

    private static LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new RuleRefused("sentOn", "must be a day");
        }
    }

    private static Set<Long> given(Set<Long> letters) {
        return letters == null ? Set.of() : letters;
    }

    private static Actor actor(HttpServletRequest request) {
        return new Actor(request.getRemoteUser());
    }
}
