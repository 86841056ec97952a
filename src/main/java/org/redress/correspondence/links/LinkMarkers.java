package org.redress.correspondence.links;

import java.util.regex.Pattern;
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

    /** Followed by a slash and the number: the page of a complaint, for staff. */
    public static final String FILE = "redress:file-link";

    public static final String HEALTH = "redress:health-link";

    /** On paper nothing can be pressed: there stand the address of a page and a code to type. */
    public static final String CODE_PAGE = "redress:code-page";

    public static final String TRACKING_CODE = "redress:tracking-code";
    public static final String ANSWER_CODE = "redress:answer-code";

    private static final String HIDDEN_CODE = "*****-*****";

    private static final Pattern PERSONAL = Pattern.compile("redress:(tracking|answer)-(link|code)");

    private final PersonalLinks links;
    private final ShortCodes codes;
    private final LinkAddresses addresses;

    LinkMarkers(PersonalLinks links, ShortCodes codes, LinkAddresses addresses) {
        this.links = links;
        this.codes = codes;
        this.addresses = addresses;
    }

    /** A letter to staff never gets the links of a complainant. */
    public String fillInForStaff(String letter) {
        return letter.replace(TASKLIST, addresses.tasklist())
                .replace(FILE, addresses.files())
                .replace(HEALTH, addresses.health());
    }

    /** A letter to the complainant gets its own link. */
    public String fillIn(String letter, ComplaintNumber number, long id) {
        return standIn(letter)
                ? letter.replace(TRACKING, links.trackingIn(number, id)).replace(ANSWER, links.answerIn(number, id))
                : letter;
    }

    /** Whether whoever gets the letter gets a link or a code with it. */
    public static boolean standIn(String letter) {
        return letter != null && PERSONAL.matcher(letter).find();
    }

    /** A letter that is printed for the post. */
    public String fillInOnPaper(String letter, ComplaintNumber number, long id) {
        if (!standIn(letter)) {
            return letter.replace(CODE_PAGE, addresses.codePage());
        }
        LinkStore.Link link = links.ofLetter(number, id);
        return letter.replace(CODE_PAGE, addresses.codePage())
                .replace(TRACKING_CODE, codes.toTrack(link))
                .replace(ANSWER_CODE, codes.toAnswer(link));
    }

    /** A copy for the file. */
    public String hideOnPaper(String letter) {
        return letter.replace(CODE_PAGE, addresses.codePage())
                .replace(TRACKING_CODE, HIDDEN_CODE)
                .replace(ANSWER_CODE, HIDDEN_CODE);
    }

    /** For staff, who read letters but never open another person's links. */
    public static String hideIn(String letter) {
        return letter.replaceAll("redress:(tracking|answer)-link(\\?answer=\\w+)?", "[personal link]");
    }
}
