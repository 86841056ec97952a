package org.redress.access.login;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks a name and password against the engine's identity service, for the login page and for HTTP Basic alike. */
@Component
class StaffAuthentication implements AuthenticationProvider {

    private final StaffDirectory staff;

    StaffAuthentication(StaffDirectory staff) {
        this.staff = staff;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String userId = request.getName();
        if (!staff.passwordMatches(userId, String.valueOf(request.getCredentials()))) {
            throw new BadCredentialsException("Name or password is wrong");
        }
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
