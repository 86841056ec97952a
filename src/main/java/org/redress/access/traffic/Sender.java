package org.redress.access.traffic;

import org.redress.access.AddressNetwork;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who sends a body, as far as it is known when the first byte is read. */
record Sender(String name, boolean isStranger) {

    static Sender current(AddressNetwork address) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        boolean known = login != null && login.isAuthenticated() && !(login instanceof AnonymousAuthenticationToken);
        return known ? new Sender("person " + login.getName(), false) : new Sender("address " + address.value(), true);
    }
}
