package org.redress.correspondence.links;

import org.redress.complaint.ComplaintNumber;
import org.springframework.stereotype.Component;

/**
 * Stands in a stored letter where a link belongs. The link itself is filled in while the mail is sent, so whoever reads
 * the database or a dump of it finds none that opens a complaint.
 */
@Component
public class LinkMarkers {

    public static final String TRACKING = "redress:tracking-link";
    public static final String ANSWER = "redress:answer-link";
    public static final String TASKLIST = "redress:tasklist-link";
    public static final String HEALTH = "redress:health-link";

    private final PersonalLinks links;

    LinkMarkers(PersonalLinks links) {
        this.links = links;
    }

    /** A letter to the complainant gets its personal links; a letter to staff never does. */
    public String fillIn(String letter, ComplaintNumber number, boolean toComplainant) {
        String filled = letter.replace(TASKLIST, links.tasklist()).replace(HEALTH, links.health());
        return toComplainant
                ? filled.replace(TRACKING, links.tracking(number)).replace(ANSWER, links.answer(number))
                : filled;
    }

    /** For staff, who read letters but never open another person's links. */
    public static String hideIn(String letter) {
        return letter.replaceAll("redress:(tracking|answer)-link(\\?answer=\\w+)?", "[personal link]");
    }
}
