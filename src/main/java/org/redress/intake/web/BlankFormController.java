package org.redress.intake.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The form for complainants of ISO 10002 to be printed, filled in by hand and posted. */
@Controller
class BlankFormController {

    @GetMapping("/complain/form")
    String show() {
        return "intake/blank-form";
    }
}
