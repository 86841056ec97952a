package org.redress.access.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.redress.access.doors.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine on whose behalf a call of its REST interface runs. Refuses calls without a user. */
class EngineRestLogin extends OncePerRequestFilter {

    private final IdentityService identities;

    EngineRestLogin(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Login login = Login.current();
        if (login == null) {
            Problem.write(response, HttpStatus.UNAUTHORIZED, "Log in first");
            return;
        }
        try {
            identities.setAuthentication(login.userId(), login.groupIds());
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
