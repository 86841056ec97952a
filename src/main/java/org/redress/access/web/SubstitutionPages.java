package org.redress.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.redress.access.Substitutes;
import org.redress.contract.RuleRefused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where staff say who stands in while they are away. */
@Controller
@RequestMapping("/staff/substitutions")
class SubstitutionPages {

    private static final String THERE = "redirect:/staff/substitutions";

    private final Substitutes substitutes;

    SubstitutionPages(Substitutes substitutes) {
        this.substitutes = substitutes;
    }

    @GetMapping
    String list(Model model, HttpServletRequest request) {
        return page(model, request, new AbsenceForm(request.getRemoteUser(), null, null, null));
    }

    @PostMapping
    String enter(
            @ModelAttribute("absence") AbsenceForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var speaking = Speaking.in(request);
        try {
            substitutes.enter(form.absence(), speaking.actor(), speaking.forOthers());
            return THERE;
        } catch (RuleRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problems", e.problems());
            return page(model, request, form);
        }
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable long id, HttpServletRequest request) {
        var speaking = Speaking.in(request);
        substitutes.remove(id, speaking.actor(), speaking.forOthers());
        return THERE;
    }

    private String page(Model model, HttpServletRequest request, AbsenceForm absence) {
        model.addAttribute("substitutions", substitutes.list());
        model.addAttribute("speaking", Speaking.in(request));
        model.addAttribute("absence", absence);
        return "access/substitutions";
    }
}
