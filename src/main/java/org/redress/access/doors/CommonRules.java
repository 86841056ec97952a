package org.redress.access.doors;

import jakarta.servlet.http.HttpServletRequest;
import org.redress.access.AddressBuckets;
import org.redress.access.Traffic;
import org.redress.access.login.LoginFirst;
import org.redress.access.login.LoginRequired;
import org.redress.access.login.SessionStillValid;
import org.redress.access.login.StaffDirectory;
import org.redress.access.login.WantedPage;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** What all security chains share. */
@Component
class CommonRules {

    private final StaffDirectory staff;
    private final AddressBuckets strangers;

    CommonRules(StaffDirectory staff, Traffic limits) {
        this.staff = staff;
        strangers = new AddressBuckets(limits.requestsPerMinute());
    }

    /** A token in a cookie that scripts of our pages read and send back; set with every response, so a page always has it. */
    CsrfConfigurer<HttpSecurity> csrf(CsrfConfigurer<HttpSecurity> csrf) {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("REDRESS-CSRF");
        tokens.setHeaderName("X-REDRESS-CSRF");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(handler);
    }

    /** Somebody who is logged in files a complaint on a page of ours, and that page sends the token. */
    boolean isPublicComplaint(HttpServletRequest request) {
        return OpenDoors.COMPLAINT.matches(request)
                && SecurityContextHolder.getContext().getAuthentication() == null;
    }

    HeadersConfigurer<HttpSecurity> headers(HeadersConfigurer<HttpSecurity> headers) {
        return headers.addHeaderWriter(new PagePolicy())
                .frameOptions(frames -> frames.disable())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }

    /** @param basic requests whose credentials are taken from the request itself (HTTP Basic) */
    SecurityFilterChain finish(HttpSecurity http, RequestMatcher programs, RequestMatcher basic) throws Exception {
        LoginRequired loginRequired = new LoginRequired(programs);
        RequestCache wishes = new WantedPage();
        return http.sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .requestCache(cache -> cache.requestCache(wishes))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(loginRequired)
                        .accessDeniedHandler(new AccessRefused(programs)))
                .addFilterBefore(new StrangerLimits(strangers, basic), CsrfFilter.class)
                .addFilterBefore(new LoginFirst(basic, wishes, loginRequired), CsrfFilter.class)
                .addFilterBefore(new SessionStillValid(staff), AuthorizationFilter.class)
                .build();
    }
}
