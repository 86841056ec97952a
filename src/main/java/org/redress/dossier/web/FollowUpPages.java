package org.redress.dossier.web;

import java.util.Locale;
import org.redress.complaint.ComplaintNumber;
import org.redress.dossier.FollowUpForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The complaint follow-up form, to be printed. */
@Controller
class FollowUpPages {

    private final FollowUpForm form;

    FollowUpPages(FollowUpForm form) {
        this.form = form;
    }

    @GetMapping("/staff/complaints/{number}/follow-up")
    String show(@PathVariable ComplaintNumber number, Model model, Locale locale) {
        model.addAttribute("number", number.value());
        model.addAttribute("form", form.of(number, locale));
        return "dossier/follow-up";
    }
}
