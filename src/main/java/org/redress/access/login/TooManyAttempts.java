package org.redress.access.login;

import org.springframework.security.core.AuthenticationException;

class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TooManyAttempts() {
        super("Too many attempts to log in; wait a minute");
    }
}
