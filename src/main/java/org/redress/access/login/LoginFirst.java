package org.redress.access.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.redress.access.doors.OpenDoors;
import org.redress.access.doors.Strangers;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests without a login, where one is needed, before anything else reads them. So nothing of the body is
 * read (the check of the token would read it), and the answer says that a login is missing, not a token.
 */
public class LoginFirst extends OncePerRequestFilter {

    private final RequestMatcher basic;
    private final RequestCache wishes;
    private final AuthenticationEntryPoint refusal;

    public LoginFirst(RequestMatcher basic, RequestCache wishes, AuthenticationEntryPoint refusal) {
        this.basic = basic;
        this.wishes = wishes;
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OpenDoors.ALL.matches(request) || !Strangers.isOne(request, basic);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        wishes.saveRequest(request, response);
        refusal.commence(request, response, new AuthenticationCredentialsNotFoundException("Log in first"));
    }
}
