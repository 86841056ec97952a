package org.redress.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.SharedStart;
import org.redress.access.Staff;
import org.redress.access.StaffGroup;
import org.redress.access.Visitor;
import org.redress.platform.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@SharedStart
class ClosedByDefaultTest {

    private static final List<String> OPEN =
            List.of("/complain", "/track", "/answer", "/code", "/follow", "/login", "/error", "/api/v1/complaints");

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Visitor stranger;
    private Staff staff;

    @BeforeEach
    void open() {
        stranger = new Visitor(port);
        staff = new Staff(identities);
    }

    @Test
    void no_page_or_endpoint_of_ours_answers_a_stranger_unless_listed() {
        Set<String> answered = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{[^}]*}", "x"))
                .filter(path ->
                        !path.isEmpty() && !path.equals("/") && OPEN.stream().noneMatch(path::startsWith))
                .forEach(path -> List.of("GET", "POST", "PUT", "DELETE").forEach(method -> {
                    int status = stranger.send(method, path, "").statusCode();
                    if (status != 401 && status != 403 && status != 302) {
                        answered.add(method + " " + path + " " + status);
                    }
                }));

        assertThat(answered).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/login",
                "/engine-rest/",
                "/engine-rest/user/create",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/cockpit/plugin/base/default/incident",
                "/v3/api-docs",
                "/api/v1/complaints",
                "/api/v1/complaints/x"
            })
    void programs_without_login_get_a_problem_and_a_challenge(String path) {
        HttpResponse<String> answer = stranger.get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
    }

    @Test
    void the_health_tells_administrators_what_waits_to_be_sent_and_everybody_else_whether_it_is_up() {
        Visitor admin = new Visitor(port);
        admin.logIn(staff.hire("watches-health", StaffGroup.ADMINS), Staff.PASSWORD);
        Visitor manager = new Visitor(port);
        manager.logIn(staff.hire("sees-no-details", StaffGroup.MANAGERS), Staff.PASSWORD);

        assertThat(admin.get("/actuator/health").body()).contains("\"outbox\"", "\"webhooks\"", "\"givenUp\":0");
        assertThat(List.of(manager, stranger))
                .allSatisfy(other -> assertThat(other.get("/actuator/health").body())
                        .contains("\"status\":\"UP\"")
                        .doesNotContain("webhooks", "outbox", "waiting"));
    }

    @Test
    void a_browser_is_never_asked_for_basic_credentials() {
        assertThat(stranger.get("/api/v1/complaints", "Sec-Fetch-Site", "same-origin")
                        .headers()
                        .firstValue("WWW-Authenticate"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/setup/",
                "/staff/complaints/new",
                "/trial/mail",
                "/actuator/env",
                "/anything"
            })
    void people_without_login_are_led_to_the_login_page(String path) {
        HttpResponse<String> answer = stranger.get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda;x=/api/engine/engine/default/task",
                "//engine-rest/task",
                "/complain/..;/engine-rest/task",
                "/%65ngine-rest/task",
                "/engine-rest;x=y/task",
                "/complain/../engine-rest/task",
                "/engine-rest/%2e%2e/login"
            })
    void disguised_paths_do_not_get_past(String path) {
        assertThat(stranger.get(path).statusCode()).isIn(400, 401, 302, 404);
    }

    @Test
    void the_first_run_setup_is_closed_for_everybody() {
        String body = "{\"profile\":{\"id\":\"evil\"},\"credentials\":{\"password\":\"" + Staff.PASSWORD + "\"}}";
        Visitor admin = new Visitor(port);
        admin.logIn("admin", TestDatabase.ADMIN_PASSWORD);

        assertThat(stranger.send(
                                "POST",
                                "/camunda/api/admin/setup/default/user/create",
                                body,
                                "Content-Type",
                                "application/json")
                        .statusCode())
                .isIn(401, 403);
        assertThat(admin.send(
                                "POST",
                                "/camunda/api/admin/setup/default/user/create",
                                body,
                                "Content-Type",
                                "application/json")
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.get("/camunda/app/admin/default/setup/").statusCode()).isEqualTo(403);
        assertThat(identities.createUserQuery().userId("evil").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLAINT_HANDLERS,true,false,true,true,false,false",
        "TEAM_LEADS,true,false,true,true,false,false",
        "MANAGERS,true,true,true,false,false,false",
        "COMPLAINTS_REPRESENTATIVES,true,true,true,true,false,false",
        "EXECUTIVE_SPONSORS,false,true,false,false,false,false",
        "QUALITY_MANAGERS,true,true,true,false,true,false",
        "PROCESS_OWNERS,true,true,false,false,true,true",
        "ADMINS,true,true,true,true,true,true"
    })
    void each_group_finds_its_own_doors_open(
            StaffGroup group,
            boolean tasklist,
            boolean cockpit,
            boolean reads,
            boolean writes,
            boolean seesModels,
            boolean changesModels) {
        String name = staff.hire("door-" + group.id(), group);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(name, Staff.PASSWORD).statusCode()).isEqualTo(302);

        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(tasklist ? 200 : 403);
        assertThat(visitor.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(cockpit ? 200 : 403);
        assertThat(visitor.get("/api/v1/nothing").statusCode()).isEqualTo(reads ? 404 : 403);
        assertThat(post(visitor, "/api/v1/nothing")).isEqualTo(writes ? 404 : 403);
        assertThat(visitor.get("/staff/models").statusCode()).isEqualTo(seesModels ? 200 : 403);
        assertThat(post(visitor, "/staff/changes/0/withdrawal")).isEqualTo(changesModels ? 404 : 403);
    }

    private static int post(Visitor visitor, String path) {
        return visitor.send("POST", path, "", "X-REDRESS-CSRF", visitor.cookie("REDRESS-CSRF"))
                .statusCode();
    }

    @Test
    void the_wrong_application_says_so_in_words() {
        String name = staff.hire("words", StaffGroup.COMPLAINT_HANDLERS);
        Visitor visitor = new Visitor(port);
        visitor.logIn(name, Staff.PASSWORD);

        HttpResponse<String> answer = visitor.get("/camunda/app/cockpit/default/", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This is not open to you").contains("Tasklist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/login", "/staff/none", "/api/v1/none", "/engine-rest/none", "/none", "/access/pages.css"})
    void every_answer_restricts_the_browser(String path) {
        var headers = stranger.get(path, "Accept", "text/html").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'none'",
                                "frame-ancestors 'none'",
                                "base-uri 'none'",
                                "form-action 'self'"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).isPresent();
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    }

    @Test
    void pages_are_not_stored_and_the_dialog_of_tasklist_may_frame_only_its_page() {
        assertThat(stranger.get("/login").headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        assertThat(stranger.get("/staff/complaints/new")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("frame-ancestors 'self'");
    }
}
