package org.redress.access.doors;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.redress.access.StaffGroup;
import org.redress.access.login.Login;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * What may be sent to the engine's own REST interface, under each of its addresses. Everybody may read and search as
 * far as their rights in the engine go, and work on tasks. Process owners may deploy; the model gate checks what they
 * deploy. Every other call that writes changes the course of a complaint outside its process. Only administrators may
 * make such calls, for one complaint at a time, so that the timeline of that complaint records it.
 */
@Component
class EngineDoors {

    /** The interface itself, its engines by name, and the web apps' copy of it. */
    private static final List<String> ADDRESSES = List.of(
            "/engine-rest",
            "/engine-rest/engine/{engine}",
            "/camunda/api/engine",
            "/camunda/api/engine/engine/{engine}");

    private static final List<String> SEARCHES = List.of(
            "/task",
            "/process-instance",
            "/execution",
            "/variable-instance",
            "/job",
            "/job-definition",
            "/external-task",
            "/group",
            "/history/activity-instance",
            "/history/detail",
            "/history/external-task-log",
            "/history/job-log",
            "/history/process-instance",
            "/history/task",
            "/history/variable-instance");
    private static final List<String> QUESTIONS = List.of(
            "/filter/{id}/list",
            "/filter/{id}/singleResult",
            "/filter/{id}/count",
            "/identity/verify",
            "/identity/password-policy",
            "/migration/generate",
            "/migration/validate");
    private static final List<String> TASK_WORK = List.of(
            "/task/{id}/claim",
            "/task/{id}/unclaim",
            "/task/{id}/complete",
            "/task/{id}/submit-form",
            "/task/{id}/assignee",
            "/task/{id}/delegate",
            "/task/{id}/resolve",
            "/task/{id}/identity-links",
            "/task/{id}/identity-links/delete");
    private static final List<String> OWN_ACCOUNT = List.of("/user/{id}/profile", "/user/{id}/credentials");

    /**
     * Closed to everybody. Calls for many complaints at once, in the background or with a whole process: no timeline
     * would record them. Calls that start a process or tell it an event: the flow would go on, but the complaint's
     * record would not. Uploads of variables: they name a class to be loaded.
     */
    private static final Map<HttpMethod, List<String>> FOR_NOBODY = Map.ofEntries(
            Map.entry(
                    HttpMethod.POST,
                    List.of(
                            "/process-instance/delete",
                            "/process-instance/delete-historic-query-based",
                            "/process-instance/message-async",
                            "/process-instance/suspended-async",
                            "/process-instance/variables-async",
                            "/process-instance/{id}/modification-async",
                            "/modification/execute",
                            "/modification/executeAsync",
                            "/migration/execute",
                            "/process-definition/**",
                            "/message",
                            "/signal",
                            "/condition",
                            "/execution/{id}/signal",
                            "/execution/{id}/messageSubscriptions/{message}/trigger",
                            "/history/process-instance/delete",
                            "/history/decision-instance/delete",
                            "/external-task/fetchAndLock",
                            "/task/{id}/{kind}/{name}/data",
                            "/execution/{id}/{kind}/{name}/data",
                            "/process-instance/{id}/{kind}/{name}/data",
                            "/case-execution/{id}/{kind}/{name}/data",
                            "/case-instance/{id}/{kind}/{name}/data")),
            Map.entry(
                    HttpMethod.PUT,
                    List.of(
                            "/process-instance/suspended",
                            "/process-definition/**",
                            "/job-definition/suspended",
                            "/job-definition/{id}/suspended",
                            "/job-definition/{id}/retries",
                            "/job/suspended")),
            Map.entry(HttpMethod.DELETE, List.of("/process-definition/**")));

    private final List<RequestMatcher> all;
    private final List<RequestMatcher> everybody;
    private final List<RequestMatcher> owners;
    private final List<RequestMatcher> nobody;
    /** How much the engine did, hidden complaints included. */
    private final List<RequestMatcher> measures;

    EngineDoors() {
        all = Stream.of("/engine-rest/**", "/camunda/api/engine/**")
                .<RequestMatcher>map(path -> withDefaults().matcher(path))
                .toList();
        Stream<String> counted = SEARCHES.stream().map(search -> search + "/count");
        everybody = Stream.concat(
                        at(
                                HttpMethod.POST,
                                Stream.of(SEARCHES.stream(), counted, QUESTIONS.stream(), TASK_WORK.stream())
                                        .flatMap(each -> each)),
                        at(HttpMethod.PUT, OWN_ACCOUNT.stream()))
                .toList();
        measures = ADDRESSES.stream()
                .<RequestMatcher>map(address -> withDefaults().matcher(address + "/metrics/**"))
                .toList();
        owners = at(HttpMethod.POST, Stream.of("/deployment/create")).toList();
        nobody = FOR_NOBODY.entrySet().stream()
                .flatMap(doors -> at(doors.getKey(), doors.getValue().stream()))
                .toList();
    }

    private static Stream<RequestMatcher> at(HttpMethod method, Stream<String> doors) {
        return doors.flatMap(door ->
                ADDRESSES.stream().map(address -> withDefaults().matcher(method, address + door)));
    }

    /** Whether this person may not make the call. */
    boolean areClosed(HttpServletRequest request) {
        return matches(measures, request) && !isAdministrator(Login.current())
                || matches(all, request)
                        && !List.of("GET", "HEAD", "OPTIONS").contains(request.getMethod())
                        && !isOpen(request, Login.current());
    }

    private boolean isOpen(HttpServletRequest request, Login visitor) {
        return visitor != null
                && (matches(everybody, request)
                        || visitor.groupIds().contains(StaffGroup.PROCESS_OWNERS.id()) && matches(owners, request)
                        || isAdministrator(visitor) && !matches(nobody, request));
    }

    private static boolean isAdministrator(Login visitor) {
        return visitor != null && visitor.groupIds().contains(StaffGroup.ADMINS.id());
    }

    private static boolean matches(List<RequestMatcher> doors, HttpServletRequest request) {
        return doors.stream().anyMatch(door -> door.matches(request));
    }
}
