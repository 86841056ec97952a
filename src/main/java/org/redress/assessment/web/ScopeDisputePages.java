package org.redress.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.redress.assessment.ScopeDisputes;
import org.redress.casework.Objections;
import org.redress.complaint.Complaint;
import org.redress.contract.RuleRefused;
import org.redress.contract.StepNotAvailable;
import org.redress.contract.StorableText;
import org.redress.correspondence.links.PersonalDoor;
import org.redress.correspondence.links.PersonalPage;
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
import org.springframework.web.servlet.support.RequestContextUtils;

/** Where a complainant who was told that the complaint is out of scope says that it is not; opened from the tracking page. */
@Controller
@PersonalPage
@RequestMapping("/track/{number}/{token}/scope")
class ScopeDisputePages {

    private final PersonalDoor door;
    private final ScopeDisputes disputes;
    private final Objections objections;
    private final MessageSource messages;

    ScopeDisputePages(PersonalDoor door, ScopeDisputes disputes, Objections objections, MessageSource messages) {
        this.door = door;
        this.disputes = disputes;
        this.objections = objections;
        this.messages = messages;
    }

    /** Runs before every request below: without the right link there is no page. */
    @ModelAttribute(name = "complaint", binding = false)
    Complaint open(@PathVariable String number, @PathVariable String token, HttpServletRequest request) {
        return door.open(number, token, request);
    }

    @GetMapping
    String ask(@ModelAttribute("complaint") Complaint complaint, @PathVariable String token, Model model) {
        return objections.mayDisputeScope(complaint)
                ? form(model, complaint, token, null, Map.of())
                : message(model, "CLOSED", complaint, token);
    }

    @PostMapping
    String dispute(
            @ModelAttribute("complaint") Complaint complaint,
            @PathVariable String token,
            @RequestParam(required = false) String dispute,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            disputes.dispute(complaint.number(), Actor.COMPLAINANT, dispute);
            return message(model, "TAKEN", complaint, token);
        } catch (RuleRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(
                    model,
                    complaint,
                    token,
                    dispute,
                    Map.of("dispute", problemOf(dispute, RequestContextUtils.getLocale(request))));
        } catch (StepNotAvailable e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return message(model, "CLOSED", complaint, token);
        }
    }

    private String problemOf(String typed, Locale locale) {
        String code = typed == null || typed.isBlank()
                ? "problem.required"
                : StorableText.flawOf(typed).map(StorableText.Flaw::code).orElse("problem.reasonTooLong");
        return messages.getMessage(code, null, locale);
    }

    private static String form(
            Model model, Complaint complaint, String token, String typed, Map<String, String> problems) {
        model.addAttribute("number", complaint.number().value());
        model.addAttribute("page", pathOf(complaint, token));
        model.addAttribute("dispute", typed);
        model.addAttribute("problems", problems);
        return "assessment/dispute";
    }

    private static String message(Model model, String word, Complaint complaint, String token) {
        model.addAttribute("message", "dispute." + word);
        model.addAttribute("forget", "scope-" + complaint.number());
        model.addAttribute("link", pathOf(complaint, token));
        return "public/message";
    }

    private static String pathOf(Complaint complaint, String token) {
        return "/track/" + complaint.number() + "/" + token;
    }
}
