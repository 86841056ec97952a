package org.redress.access.login;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** What all security chains share. */
@Component
class CommonRules {

    private static final RequestMatcher COMPLAINT = withDefaults().matcher(HttpMethod.POST, "/api/v1/complaints");

    private final StaffDirectory staff;

    CommonRules(StaffDirectory staff) {
        this.staff = staff;
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

    /** Whoever is logged in when filing a complaint uses a page of ours, and that sends the token. */
    boolean isPublicComplaint(HttpServletRequest request) {
        return COMPLAINT.matches(request) && SecurityContextHolder.getContext().getAuthentication() == null;
    }

    HeadersConfigurer<HttpSecurity> headers(HeadersConfigurer<HttpSecurity> headers) {
        return headers
            .addHeaderWriter(new PagePolicy())
            .frameOptions(frames -> frames.disable())
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
            .permissionsPolicyHeader(permissions ->
                permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }

    SecurityFilterChain finish(HttpSecurity http, RequestMatcher programs) throws Exception {
        return http
            .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
            .exceptionHandling(refusals -> refusals
                .authenticationEntryPoint(new LoginRequired(programs))
                .accessDeniedHandler(new AccessRefused(programs)))
            .addFilterBefore(new SessionStillValid(staff), AuthorizationFilter.class)
            .build();
    }
}
