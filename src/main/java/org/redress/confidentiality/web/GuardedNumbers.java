package org.redress.confidentiality.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.UnknownComplaint;
import org.redress.confidentiality.ComplaintAccess;
import org.redress.confidentiality.Readings;
import org.redress.record.Actor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks the guard before anything of a request is read, for every address that names a complaint, and records afterwards
 * that it was read. Such an address has the placeholder {@code {number}}; a structure test checks that.
 */
@Component
class GuardedNumbers implements HandlerInterceptor, WebMvcConfigurer {

    static final String NUMBER = "number";

    private static final Set<Integer> CONTENT = Set.of(200, 201, 206);
    private static final String HEAD = "HEAD";
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final Pattern DOOR = Pattern.compile("^/(api|staff).*?/\\{number}");

    private final ComplaintAccess access;
    private final Readings readings;

    GuardedNumbers(ComplaintAccess access, Readings readings) {
        this.access = access;
        this.readings = readings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**", "/staff/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (placesOf(request).get(NUMBER) instanceof String number) {
            access.require(
                    ComplaintNumber.in(number).orElseThrow(UnknownComplaint::new), new Actor(request.getRemoteUser()));
        }
        return true;
    }

    /** Whatever was answered with content has been read; deeds that answer with none stand in the timeline. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        boolean answered = failure == null && CONTENT.contains(response.getStatus());
        if (answered && !HEAD.equals(request.getMethod()) && placesOf(request).get(NUMBER) instanceof String number) {
            String door = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            readings.record(
                    new ComplaintNumber(number),
                    new Actor(request.getRemoteUser()),
                    whatLeavesBy(door),
                    itemOf(request),
                    request.getRemoteAddr());
        }
    }

    private static String whatLeavesBy(String door) {
        return DOOR.matcher(door).replaceFirst(match -> match.group(1).equals("staff") ? "page" : "api");
    }

    private static Long itemOf(HttpServletRequest request) {
        return placesOf(request).get("id") instanceof String id
                        && ID.matcher(id).matches()
                ? Long.valueOf(id)
                : null;
    }

    private static Map<?, ?> placesOf(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> places
                ? places
                : Map.of();
    }
}
