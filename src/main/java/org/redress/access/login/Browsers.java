package org.redress.access.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.redress.access.doors.Strangers;

/** Tells browsers from programs by the headers every browser sends and no script in a page can change. */
public final class Browsers {

    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private Browsers() {}

    /** A browser would answer a Basic challenge with a window of its own; it is never sent one. */
    static boolean sent(HttpServletRequest request) {
        return request.getHeader(FETCH_SITE) != null;
    }

    /**
     * Credentials sent with the request itself cannot be abused by another site, unless a browser remembers and adds them by
     * itself: then the request says it comes from elsewhere.
     */
    public static boolean bringOwnCredentials(HttpServletRequest request) {
        String site = request.getHeader(FETCH_SITE);
        return Strangers.sendsBasic(request) && (site == null || OWN.contains(site));
    }
}
