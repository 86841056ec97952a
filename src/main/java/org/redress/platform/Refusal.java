package org.redress.platform;

import jakarta.servlet.ServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Why a request cannot be answered, noted by the code that knows it. The outermost filter tells the caller this,
 * whatever answer the application makes of it.
 *
 * @param replaces answers of the application with this status or a higher one
 * @param seconds  after which to try again; 0 when that would not help
 */
public record Refusal(int status, String detail, long seconds, int replaces) {

    private static final String NOTED = Refusal.class.getName();

    public void note(ServletRequest request) {
        request.setAttribute(NOTED, this);
    }

    /** Does nothing outside a request. */
    public void note() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(NOTED, this, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** @return {@code null} when no refusal was noted */
    public static Refusal of(ServletRequest request) {
        return request.getAttribute(NOTED) instanceof Refusal refusal ? refusal : null;
    }
}
