package org.redress.access.login;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a name and password against the engine's identity service, for the login page and for HTTP Basic alike. */
@Component
class StaffAuthentication implements AuthenticationProvider {

    private final StaffDirectory staff;
    private final LoginAttempts attempts;

    StaffAuthentication(StaffDirectory staff, LoginAttempts attempts) {
        this.staff = staff;
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String address = request.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        attempts.begin(address);
        String userId = request.getName();
        if (!staff.passwordMatches(userId, String.valueOf(request.getCredentials()))) {
            throw new BadCredentialsException("Name or password is wrong");
        }
        attempts.succeeded(address);
        var groups = staff.groupsOf(userId).orElseThrow(() -> new BadCredentialsException("Name or password is wrong"));
        var login = UsernamePasswordAuthenticationToken.authenticated(userId, null, groups);
        login.setDetails(request.getDetails());
        return login;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
