package org.redress.correspondence.links;

import jakarta.servlet.http.HttpServletRequest;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.UnknownComplaint;
import org.springframework.stereotype.Component;

/** Opens a complaint by its personal link. */
@Component
public class PersonalDoor {

    /** Request attribute with the language of the complaint, in which its pages are shown as long as nobody chooses another. */
    public static final String LANGUAGE = "redress.languageOfComplaint";

    private final PersonalLinks links;
    private final Complaints complaints;

    PersonalDoor(PersonalLinks links, Complaints complaints) {
        this.links = links;
        this.complaints = complaints;
    }

    /**
     * @param number as it stands in the address
     * @throws UnknownComplaint when number or token is wrong, has expired or was revoked
     */
    public Complaint open(String number, String token) {
        return ComplaintNumber.in(number)
                .filter(known -> links.opens(known, token))
                .flatMap(complaints::find)
                .orElseThrow(UnknownComplaint::new);
    }

    /**
     * The same for a page, which is shown in the language of the complaint.
     *
     * @throws UnknownComplaint when number or token is wrong, has expired or was revoked
     */
    public Complaint open(String number, String token, HttpServletRequest page) {
        Complaint complaint = open(number, token);
        page.setAttribute(LANGUAGE, complaint.receipt().language());
        return complaint;
    }
}
