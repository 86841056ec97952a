package org.redress.intake.web;

import java.util.function.Predicate;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.UnknownComplaint;

/** Opens a complaint by its personal link. */
final class PersonalPages {

    private PersonalPages() {}

    /** @throws UnknownComplaint when number or token is wrong */
    static Complaint open(String number, Predicate<ComplaintNumber> opens, Complaints complaints) {
        return ComplaintNumber.in(number)
                .filter(opens)
                .flatMap(complaints::find)
                .orElseThrow(UnknownComplaint::new);
    }
}
