package org.redress.access.doors;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/** Programs and scripts send the token in the header; looking for it among parameters would read the body first. */
class TokenInHeader extends CsrfTokenRequestAttributeHandler {

    TokenInHeader() {
        setCsrfRequestAttributeName(null);
    }

    @Override
    public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return request.getHeader(token.getHeaderName());
    }
}
