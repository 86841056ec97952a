package org.redress.casework.web;

import org.redress.complaint.ComplaintNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a complaint. What stands on it comes over the REST interface, as in Tasklist. */
@Controller
class ComplaintPages {

    @GetMapping("/staff/complaints/{number}")
    String show(@PathVariable ComplaintNumber number, Model model) {
        model.addAttribute("number", number.value());
        return "casework/complaint";
    }
}
