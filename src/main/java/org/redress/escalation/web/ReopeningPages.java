package org.redress.escalation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.confidentiality.ComplaintAccess;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.redress.contract.StepNotAvailable;
import org.redress.escalation.Reopenings;
import org.redress.record.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Opens closed complaints again. A closed complaint has no task, so it is found by its number; the page shows what was
 * closed and asks for the reason first.
 */
@Controller
@RequestMapping("/staff/reopening")
class ReopeningPages {

    private final Reopenings reopenings;
    private final Complaints complaints;
    private final ComplaintAccess access;

    ReopeningPages(Reopenings reopenings, Complaints complaints, ComplaintAccess access) {
        this.reopenings = reopenings;
        this.complaints = complaints;
        this.access = access;
    }

    @GetMapping
    String ask(@RequestParam(required = false) String number, Model model, HttpServletRequest request) {
        return page(number, null, List.of(), model, request);
    }

    @PostMapping
    String reopen(
            @RequestParam String number,
            @RequestParam(required = false) String reason,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Complaint> complaint = find(number, actor(request));
        try {
            if (complaint.isPresent()) {
                reopenings.reopen(complaint.get().number(), actor(request), reason);
                return "redirect:/staff/reopening?done&number="
                        + complaint.get().number();
            }
            return page(number, reason, List.of(), model, request);
        } catch (RuleRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(number, reason, e.problems(), model, request);
        } catch (StepNotAvailable e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(number, reason, List.of(new FieldProblem("", e.getMessage())), model, request);
        }
    }

    private String page(
            String number, String reason, List<FieldProblem> problems, Model model, HttpServletRequest request) {
        model.addAttribute("number", number == null ? "" : number.strip());
        model.addAttribute("reason", reason);
        model.addAttribute("problems", problems);
        boolean may = reopenings.mayReopen(actor(request));
        model.addAttribute("may", may);
        model.addAttribute("done", request.getParameter("done") != null);
        find(number, actor(request)).filter(complaint -> may).ifPresent(complaint -> {
            model.addAttribute("subject", complaint.matter().subject());
            model.addAttribute("open", complaint.isOpen());
            model.addAttribute("closeReason", complaint.closeReason());
            model.addAttribute("decided", complaint.isDecided());
        });
        return "escalation/reopening";
    }

    /** Empty also for a complaint that the reader may not know of. */
    private Optional<Complaint> find(String number, Actor reader) {
        try {
            return number == null
                    ? Optional.empty()
                    : complaints
                            .find(new ComplaintNumber(number.strip()))
                            .filter(complaint -> access.mayRead(complaint.number(), reader));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Actor actor(HttpServletRequest request) {
        return new Actor(request.getRemoteUser());
    }
}
