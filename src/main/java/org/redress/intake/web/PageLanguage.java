package org.redress.intake.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.redress.complaint.Complaint;
import org.redress.correspondence.links.PersonalDoor;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Language of a page: the visitor's choice; else the language of the complaint, where a controller says so; else the
 * browser's; else English.
 */
class PageLanguage extends CookieLocaleResolver {

    static final String CHOICE = "lang";

    private static final String COOKIE = "redress-language";

    PageLanguage() {
        super(COOKIE);
        var browser = new AcceptHeaderLocaleResolver();
        browser.setSupportedLocales(List.of(Locale.ENGLISH, Locale.KOREAN));
        browser.setDefaultLocale(Locale.ENGLISH);
        setDefaultLocaleFunction(browser::resolveLocale);
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setCookieMaxAge(Duration.ofDays(365));
        setCookiePath("/");
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Object ofComplaint = request.getAttribute(PersonalDoor.LANGUAGE);
        return ofComplaint != null && !isChosen(request) ? known(ofComplaint.toString()) : super.resolveLocale(request);
    }

    /** A page that says what went wrong does not read the body that was refused once more. */
    private static boolean isChosen(HttpServletRequest request) {
        return WebUtils.getCookie(request, COOKIE) != null
                || request.getDispatcherType() != DispatcherType.ERROR && request.getParameter(CHOICE) != null;
    }

    @Override
    protected Locale parseLocaleValue(String word) {
        return known(word);
    }

    /** The forms of days and sums for whoever reads a page about this complaint in the language of the page. */
    static Locale of(Complaint complaint, Locale page) {
        return complaint.receipt().readerOf(page);
    }

    /** English for any language we do not speak. */
    static Locale known(String word) {
        return Locale.KOREAN.getLanguage().equals(Locale.forLanguageTag(word).getLanguage())
                ? Locale.KOREAN
                : Locale.ENGLISH;
    }
}
