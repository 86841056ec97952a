package org.redress.intake.web;

import java.util.function.Predicate;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.UnknownComplaint;
import org.springframework.ui.Model;

/** Opens a complaint by its personal link; whatever is wrong with a link looks the same from outside. */
final class PersonalPages {

    private PersonalPages() {
    }

    /** @throws UnknownComplaint when number or token is wrong */
    static Complaint open(String number, Predicate<ComplaintNumber> opens, Complaints complaints) {
        return ComplaintNumber.in(number).filter(opens).flatMap(complaints::find).orElseThrow(UnknownComplaint::new);
    }

    static String unknown(Model model) {
        model.addAttribute("message", "link.unknown");
        model.addAttribute("link", "/complain");
        return "public/message";
    }
}
