package org.redress.resolution.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redress.complaint.Answer;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Complaints;
import org.redress.complaint.UnknownComplaint;
import org.redress.contract.ReaderLocale;
import org.redress.contract.StepNotAvailable;
import org.redress.contract.StorableText;
import org.redress.correspondence.links.PersonalDoor;
import org.redress.correspondence.links.PersonalLinks;
import org.redress.correspondence.links.PersonalPage;
import org.redress.record.Actor;
import org.redress.resolution.KnownDecision;
import org.redress.resolution.Outcomes;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Where the links in a decision letter and the button on the status page lead. Mail scanners follow links, so only the confirmed form answers (7.9). */
@Controller
@PersonalPage
@RequestMapping({"/answer/{number}/{token}", "/track/{number}/{token}/answer"})
class AnswerPageController {

    private static final int REASON_LIMIT = 50_000;

    private final PersonalDoor door;
    private final PersonalLinks links;
    private final Complaints complaints;
    private final Outcomes outcomes;
    private final KnownDecision known;
    private final AnswerState state;
    private final MessageSource messages;

    AnswerPageController(
            PersonalDoor door,
            PersonalLinks links,
            Complaints complaints,
            Outcomes outcomes,
            KnownDecision known,
            AnswerState state,
            MessageSource messages) {
        this.door = door;
        this.links = links;
        this.complaints = complaints;
        this.outcomes = outcomes;
        this.known = known;
        this.state = state;
        this.messages = messages;
    }

    /** Runs before every request below: without the right link there is no page. */
    @ModelAttribute(name = "complaint", binding = false)
    Complaint open(@PathVariable String number, @PathVariable String token, HttpServletRequest request) {
        return door.open(number, token, request);
    }

    @GetMapping
    String ask(
            @ModelAttribute("complaint") Complaint complaint,
            @PathVariable String token,
            @RequestParam(required = false) String answer,
            Model model,
            HttpServletRequest request) {
        return known.mayBeAnswered(complaint, links.letterOf(complaint.number(), token))
                ? form(model, complaint, answer, null, request, Map.of())
                : state(model, complaint, request);
    }

    @PostMapping
    String answer(
            @ModelAttribute("complaint") Complaint complaint,
            @PathVariable String token,
            @RequestParam(required = false) String answer,
            @RequestParam(required = false) String reason,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> problems = problemsOf(answer, reason, request);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(model, complaint, answer, reason, request, problems);
        }
        if (known.isUntold(complaint, links.letterOf(complaint.number(), token))) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return state(model, complaint, request);
        }
        try {
            outcomes.answer(
                    complaint.number(),
                    Actor.COMPLAINANT,
                    "accept".equals(answer) ? Answer.ACCEPTED : Answer.REJECTED,
                    reason == null || reason.isBlank() ? null : reason);
            return "redirect:" + request.getRequestURI();
        } catch (StepNotAvailable e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("dropped", reason == null || reason.isBlank() ? null : reason);
            return state(model, complaints.find(complaint.number()).orElseThrow(UnknownComplaint::new), request);
        }
    }

    private Map<String, String> problemsOf(String answer, String reason, HttpServletRequest request) {
        if (!"accept".equals(answer) && !"reject".equals(answer)) {
            return Map.of("answer", word("problem.required", request));
        }
        if (reason == null) {
            return Map.of();
        }
        if (reason.length() > REASON_LIMIT) {
            return Map.of("reason", word("problem.reasonTooLong", request));
        }
        return StorableText.flawOf(reason)
                .map(flaw -> Map.of("reason", word(flaw.code(), request)))
                .orElse(Map.of());
    }

    private String word(String code, HttpServletRequest request, Object... places) {
        return messages.getMessage(code, places, RequestContextUtils.getLocale(request));
    }

    private String form(
            Model model,
            Complaint complaint,
            String answer,
            String reason,
            HttpServletRequest request,
            Map<String, String> problems) {
        model.addAttribute("number", complaint.number().value());
        model.addAttribute(
                "page",
                request.getRequestURI().substring(request.getContextPath().length()));
        model.addAttribute("lead", leadOf(complaint, request));
        model.addAttribute(
                "decision",
                outcomes.decisionOf(complaint.number())
                        .filter(decision ->
                                decision.hasReachedThem() || complaint.status() == ComplaintStatus.DECISION_PENDING)
                        .orElse(null));
        model.addAttribute("reader", reader(complaint, request));
        model.addAttribute("answers", List.of("accept", "reject"));
        model.addAttribute("answer", answer);
        model.addAttribute("reason", reason);
        model.addAttribute("problems", problems);
        model.addAttribute("typed", !problems.isEmpty());
        return "answer/answer";
    }

    private String leadOf(Complaint complaint, HttpServletRequest request) {
        return switch (complaint.status()) {
            case CLOSED -> word("answer.lead.closed", request, day(complaint, request));
            case NO_REPLY -> word("answer.lead.silent", request);
            default -> word("answer.lead", request);
        };
    }

    private static String day(Complaint complaint, HttpServletRequest request) {
        return complaint.objectionUntil() == null
                ? null
                : ReaderLocale.day(complaint.objectionUntil(), reader(complaint, request));
    }

    private static Locale reader(Complaint complaint, HttpServletRequest request) {
        return complaint.receipt().readerOf(RequestContextUtils.getLocale(request));
    }

    /**
     * What was answered and what happens next, or why there is nothing to answer now; after a reopening the page does
     * not say that the complainant rejected the decision.
     */
    private String state(Model model, Complaint complaint, HttpServletRequest request) {
        String word = state.word(complaint);
        model.addAttribute("message", "answer." + word);
        model.addAttribute("forget", "answer-" + complaint.number());
        model.addAttribute("day", day(complaint, request));
        model.addAttribute("link", statusPage(request));
        model.addAttribute("linkWords", "TOO_LATE".equals(word) ? null : "answer.follow");
        return "public/message";
    }

    private static String statusPage(HttpServletRequest request) {
        return request.getRequestURI().replaceFirst(".*/(?:answer|track)/([^/]+/[^/]+).*", "/track/$1");
    }
}
