package org.redress.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.access.Staff;
import org.redress.access.StaffGroup;
import org.redress.access.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LoginTest {

    @LocalServerPort
    private int port;
    @Autowired
    private IdentityService identities;

    private Staff staff;
    private Visitor visitor;

    @BeforeEach
    void open() {
        staff = new Staff(identities);
        visitor = new Visitor(port);
    }

    @Test
    void one_login_opens_web_apps_engine_rest_and_pages() {
        visitor.logIn(staff.hire("one-login", StaffGroup.TEAM_LEADS), Staff.PASSWORD);

        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/camunda/api/admin/auth/user/default").body()).contains("\"one-login\"").contains("tasklist");
        assertThat(visitor.get("/camunda/api/engine/engine/default/filter?maxResults=10").body()).contains("My group's tasks");
        assertThat(visitor.get("/engine-rest/filter?maxResults=10").body()).contains("My group's tasks");
        assertThat(visitor.get("/v3/api-docs").statusCode()).isEqualTo(200);
    }

    @Test
    void the_session_gets_a_new_id_and_its_cookie_is_out_of_reach_of_scripts() {
        String name = staff.hire("new-id", StaffGroup.TEAM_LEADS);
        visitor.get("/camunda/app/tasklist/default/");
        String before = visitor.cookie("JSESSIONID");

        HttpResponse<String> answer = visitor.logIn(name, Staff.PASSWORD);

        assertThat(before).isNotEmpty().isNotEqualTo(visitor.cookie("JSESSIONID"));
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).contains("/camunda/app/tasklist"));
        assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(cookie ->
            assertThat(cookie).startsWith("JSESSIONID").contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void wrong_name_and_wrong_password_look_the_same() {
        String name = staff.hire("same-look", StaffGroup.TEAM_LEADS);

        String wrongPassword = visitor.logIn(name, "wrong").headers().firstValue("Location").orElse("");
        String wrongName = visitor.logIn("nobody", "wrong").headers().firstValue("Location").orElse("");

        assertThat(wrongPassword).isEqualTo(wrongName).endsWith("/login?wrong");
    }

    @Test
    void a_session_needs_the_token_for_every_change() {
        visitor.logIn(staff.hire("token", StaffGroup.ADMINS), Staff.PASSWORD);
        String body = "{\"firstResult\":0}";

        assertThat(visitor.send("POST", "/engine-rest/task?maxResults=1", body, "Content-Type", "application/json").statusCode())
            .isEqualTo(403);
        visitor.get("/");
        assertThat(visitor.send("POST", "/engine-rest/task?maxResults=1", body, "Content-Type", "application/json",
            "X-REDRESS-CSRF", visitor.cookie("REDRESS-CSRF")).statusCode()).isEqualTo(200);
        assertThat(visitor.send("POST", "/api/v1/complaints", "{}", "Content-Type", "application/json").statusCode()).isEqualTo(403);
        assertThat(visitor.postForm("/logout", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void credentials_in_the_request_need_no_token_unless_another_site_sent_it() {
        String name = staff.hire("basic", StaffGroup.ADMINS);
        String[] json = Visitor.with(Visitor.basic(name, Staff.PASSWORD), "Content-Type", "application/json");

        assertThat(visitor.send("POST", "/engine-rest/task?maxResults=1", "{}", json).statusCode()).isEqualTo(200);
        assertThat(visitor.cookie("JSESSIONID")).isEmpty();
        assertThat(visitor.send("POST", "/engine-rest/task?maxResults=1", "{}", Visitor.with(json, "Sec-Fetch-Site", "cross-site"))
            .statusCode()).isEqualTo(403);
    }

    @Test
    void a_stranger_files_a_complaint_without_token() {
        assertThat(visitor.send("POST", "/api/v1/complaints", "{}", "Content-Type", "application/json").statusCode())
            .isNotIn(401, 403);
    }

    @Test
    void sign_out_in_tasklist_ends_the_whole_session() {
        visitor.logIn(staff.hire("sign-out", StaffGroup.TEAM_LEADS), Staff.PASSWORD);
        visitor.get("/camunda/app/tasklist/default/");

        assertThat(visitor.send("POST", "/camunda/api/admin/auth/user/default/logout", "").statusCode()).isEqualTo(403);
        visitor.logIn("sign-out", Staff.PASSWORD);
        assertThat(visitor.send("POST", "/camunda/api/admin/auth/user/default/logout", "", "X-XSRF-TOKEN", "x").statusCode())
            .isEqualTo(200);

        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/engine-rest/filter?maxResults=10").statusCode()).isEqualTo(401);
    }

    @Test
    void deleted_and_moved_people_notice_with_the_next_request() {
        String name = staff.hire("mover", StaffGroup.COMPLAINT_HANDLERS);
        visitor.logIn(name, Staff.PASSWORD);
        assertThat(visitor.get("/api/v1/none").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);

        identities.deleteMembership(name, StaffGroup.COMPLAINT_HANDLERS.id());
        assertThat(visitor.get("/api/v1/none").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(403);

        staff.dismiss(name);
        assertThat(visitor.get("/api/v1/none").statusCode()).isEqualTo(401);
    }

    @Test
    void guessing_is_slowed_down_per_address_and_locks_out_nobody_else() {
        LoginAttempts attempts = new LoginAttempts();
        int allowed = 0;
        for (int i = 0; i < 1000; i++) {
            try {
                attempts.begin("203.0.113.9");
                allowed++;
            } catch (TooManyAttempts e) {
                assertThat(e).hasMessageContaining("Too many");
            }
        }

        assertThat(allowed).isLessThanOrEqualTo(20);
        attempts.begin("203.0.113.10");
        attempts.begin("2001:db8:1:2:3::1");
    }

    @Test
    void people_who_know_their_password_are_never_slowed_down() {
        LoginAttempts attempts = new LoginAttempts();

        for (int i = 0; i < 100; i++) {
            attempts.begin("203.0.113.9");
            attempts.succeeded("203.0.113.9");
        }

        assertThat(List.of(attempts)).isNotEmpty();
    }
}
