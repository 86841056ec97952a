package org.redress.access.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.redress.access.doors.Strangers;

/** Tells browsers from programs by the headers every browser sends and no script in a page can change. */
public final class Browsers {

    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private Browsers() {}

    /** A browser would answer a Basic challenge with its own login window, so it never gets one. */
    static boolean sent(HttpServletRequest request) {
        return request.getHeader(FETCH_SITE) != null;
    }

    /**
     * Another site cannot abuse credentials that are sent with the request itself, unless a browser remembers them and
     * adds them by itself. In that case the request says that it comes from another site.
     */
    public static boolean bringOwnCredentials(HttpServletRequest request) {
        String site = request.getHeader(FETCH_SITE);
        return Strangers.sendsBasic(request) && (site == null || OWN.contains(site));
    }
}
