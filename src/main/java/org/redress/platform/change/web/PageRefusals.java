package org.redress.platform.change.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Back to the page the person came from, with what was refused. */
@ControllerAdvice(assignableTypes = {ChangePages.class, ChangeFilePages.class, ModelPages.class, ReplayPages.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageRefusals {

    @ExceptionHandler
    String refused(RuleRefused e, HttpServletRequest request, RedirectAttributes redirect) {
        return back(
                e.problems().isEmpty() ? List.of(new FieldProblem("", e.getMessage())) : e.problems(),
                request,
                redirect);
    }

    @ExceptionHandler
    String overtaken(ChangedMeanwhile e, HttpServletRequest request, RedirectAttributes redirect) {
        return back(List.of(new FieldProblem("", e.getMessage())), request, redirect);
    }

    private static String back(List<FieldProblem> problems, HttpServletRequest request, RedirectAttributes redirect) {
        redirect.addFlashAttribute("problems", problems);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.matches("/staff/changes/\\d+(/.*)?")
                ? "redirect:" + path.replaceAll("(/staff/changes/\\d+).*", "$1")
                : "redirect:/staff/models";
    }
}
