package org.redress.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.casework.Withdrawals;
import org.redress.complaint.Complaint;
import org.redress.complaint.Complaints;
import org.redress.complaint.UnknownComplaint;
import org.redress.contract.FieldProblem;
import org.redress.contract.KeyUsedBefore;
import org.redress.contract.RuleRefused;
import org.redress.contract.StepNotAvailable;
import org.redress.correspondence.links.PersonalDoor;
import org.redress.correspondence.links.PersonalPage;
import org.redress.intake.InformationIntake;
import org.redress.record.Actor;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The status page of one complaint, opened by its personal link: read, add, take back. */
@Controller
@PersonalPage
@RequestMapping("/track/{number}/{token}")
class TrackController {

    private final PersonalDoor door;
    private final Complaints complaints;
    private final InformationIntake information;
    private final Withdrawals withdrawals;
    private final TrackPage page;
    private final MessageSource messages;

    TrackController(
            PersonalDoor door,
            Complaints complaints,
            InformationIntake information,
            Withdrawals withdrawals,
            TrackPage page,
            MessageSource messages) {
        this.door = door;
        this.complaints = complaints;
        this.information = information;
        this.withdrawals = withdrawals;
        this.page = page;
        this.messages = messages;
    }

    /** Runs before every request below: without the right link there is no page. */
    @ModelAttribute(name = "complaint", binding = false)
    Complaint open(@PathVariable String number, @PathVariable String token, HttpServletRequest request) {
        return door.open(number, token, request);
    }

    @GetMapping
    String show(
            @ModelAttribute("complaint") Complaint complaint,
            @RequestParam(required = false) String done,
            Model model,
            HttpServletRequest request) {
        model.addAttribute("done", "information".equals(done) || "withdrawal".equals(done) ? done : null);
        return page.show(
                model, complaint, pathOf(complaint, request), RequestContextUtils.getLocale(request), Map.of());
    }

    @PostMapping("/information")
    String add(
            @ModelAttribute("complaint") Complaint complaint,
            @RequestParam String text,
            @RequestParam(required = false) String nonce,
            @RequestParam(required = false) List<MultipartFile> documents,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            information.add(complaint.number(), nonce, text, documents == null ? List.of() : SentFiles.of(documents));
            return "redirect:" + pathOf(complaint, request) + "?done=information";
        } catch (RuleRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("text", text);
            Locale locale = RequestContextUtils.getLocale(request);
            return page.show(model, complaint, pathOf(complaint, request), locale, problemsOf(text, e, locale));
        } catch (StepNotAvailable e) {
            return tooLate(complaint, text, model, request, response);
        }
    }

    @GetMapping("/withdrawal")
    String askWithdrawal(@ModelAttribute("complaint") Complaint complaint, Model model, HttpServletRequest request) {
        return complaint.isOpen() && !complaint.isWithdrawn()
                ? withdrawalPage(model, complaint, request, Map.of())
                : "redirect:" + pathOf(complaint, request);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @ModelAttribute("complaint") Complaint complaint,
            @RequestParam(required = false) String reason,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            withdrawals.withdraw(
                    complaint.number(), Actor.COMPLAINANT, reason == null || reason.isBlank() ? null : reason);
            return "redirect:" + pathOf(complaint, request) + "?done=withdrawal";
        } catch (RuleRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("reason", reason);
            return withdrawalPage(model, complaint, request, byField(e.problems()));
        } catch (StepNotAvailable e) {
            return tooLate(complaint, reason, model, request, response);
        }
    }

    /** Closed in the meantime: the page says where it stands, and gives back what was typed. */
    private String tooLate(
            Complaint before, String typed, Model model, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("tooLate", typed == null ? "" : typed);
        Complaint now = complaints.find(before.number()).orElseThrow(UnknownComplaint::new);
        return page.show(model, now, pathOf(now, request), RequestContextUtils.getLocale(request), Map.of());
    }

    private static String withdrawalPage(
            Model model, Complaint complaint, HttpServletRequest request, Map<String, String> problems) {
        model.addAttribute("number", complaint.number().value());
        model.addAttribute("page", pathOf(complaint, request));
        model.addAttribute("problems", problems);
        return "intake/withdraw";
    }

    private static String pathOf(Complaint complaint, HttpServletRequest request) {
        String[] parts = request.getRequestURI()
                .substring(request.getContextPath().length())
                .split("/");
        return "/track/" + complaint.number() + "/" + parts[3];
    }

    /** The page that is shown again sends another key, so that the same words sent once more are new ones. */
    private Map<String, String> problemsOf(String text, RuleRefused refusal, Locale locale) {
        if (text.isBlank()) {
            return Map.of("text", messages.getMessage("problem.required", null, locale));
        }
        return refusal instanceof KeyUsedBefore
                ? Map.of("text", messages.getMessage("track.sentBefore", null, locale))
                : byField(refusal.problems());
    }

    private static Map<String, String> byField(List<FieldProblem> problems) {
        return problems.stream()
                .collect(Collectors.toMap(FieldProblem::field, FieldProblem::message, (first, next) -> first));
    }
}
