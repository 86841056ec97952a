package org.redress.confidentiality.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.UnknownComplaint;
import org.redress.confidentiality.ComplaintAccess;
import org.redress.record.Actor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks the guard before anything of a request is read, for every address that names a complaint. Such an address has
 * the placeholder {@code {number}}; a structure test checks that.
 */
@Component
class GuardedNumbers implements HandlerInterceptor, WebMvcConfigurer {

    static final String NUMBER = "number";

    private final ComplaintAccess access;

    GuardedNumbers(ComplaintAccess access) {
        this.access = access;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**", "/staff/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> named && named.get(NUMBER) instanceof String number) {
            access.require(
                    ComplaintNumber.in(number).orElseThrow(UnknownComplaint::new), new Actor(request.getRemoteUser()));
        }
        return true;
    }
}
