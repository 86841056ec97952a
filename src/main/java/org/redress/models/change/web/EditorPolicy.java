package org.redress.models.change.web;

import jakarta.servlet.http.HttpServletResponse;

/** The editors draw with style attributes and bring their symbols as fonts inside the style sheet; scripts stay ours alone. */
final class EditorPolicy {

    private EditorPolicy() {}

    static void allow(HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                        + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    }
}
