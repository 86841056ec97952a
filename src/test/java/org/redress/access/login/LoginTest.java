package org.redress.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.SharedStart;
import org.redress.access.Staff;
import org.redress.access.StaffGroup;
import org.redress.access.Visitor;
import org.redress.correspondence.Correspondence;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@SharedStart
class LoginTest {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private org.redress.record.StaffDirectory directory;

    @Autowired
    private Correspondence letters;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate database;

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
        assertThat(visitor.get("/camunda/api/admin/auth/user/default").body())
                .contains("\"one-login\"")
                .contains("tasklist");
        assertThat(visitor.get("/camunda/api/engine/engine/default/filter?maxResults=10")
                        .body())
                .contains("Team");
        assertThat(visitor.get("/engine-rest/filter?maxResults=10").body()).contains("Team");
        assertThat(visitor.get("/v3/api-docs").statusCode()).isEqualTo(200);
    }

    @Test
    void administrators_get_one_mail_in_an_hour_when_somebody_guesses() {
        String name = staff.hire("told-of-guessing", StaffGroup.ADMINS);
        User administrator = identities.createUserQuery().userId(name).singleResult();
        administrator.setEmail("told-of-guessing@example.org");
        identities.saveUser(administrator);
        LoginAlarm alarm = new LoginAlarm();
        AlarmMails mails = new AlarmMails(alarm, directory, letters, Clock.systemUTC());

        guess(alarm, "one-account");
        transaction.executeWithoutResult(status -> mails.tell());
        guess(alarm, "another-account");
        transaction.executeWithoutResult(status -> mails.tell());

        assertThat(database.queryForList(
                        "select text from outbox_mail where template = 'GUESSING' and recipient = ?",
                        String.class,
                        "told-of-guessing@example.org"))
                .singleElement()
                .asString()
                .contains("20")
                .doesNotContain("one-account");
    }

    @Test
    void an_account_or_group_without_an_id_is_the_callers_mistake() {
        String name = staff.hire("without-id", StaffGroup.ADMINS);
        String[] login = Visitor.with(Visitor.basic(name, Staff.PASSWORD), "Content-Type", "application/json");

        assertThat(visitor.send("PUT", "/engine-rest/user/" + name + "/profile", "{}", login)
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor.send("POST", "/engine-rest/user/create", "{\"profile\":{},\"credentials\":{}}", login)
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor.send("PUT", "/engine-rest/group/" + StaffGroup.MANAGERS.id(), "{}", login)
                        .statusCode())
                .isEqualTo(400);
    }

    private static void guess(LoginAlarm alarm, String account) {
        for (int i = 0; i < 20; i++) {
            alarm.wrong(account);
        }
    }

    @Test
    void a_session_begins_with_the_login_and_its_cookie_is_out_of_reach_of_scripts() {
        String name = staff.hire("new-id", StaffGroup.TEAM_LEADS);
        visitor.get("/camunda/app/tasklist/default/", "Accept", "text/html");
        String before = visitor.cookie("JSESSIONID");

        HttpResponse<String> answer = visitor.logIn(name, Staff.PASSWORD);
        String first = visitor.cookie("JSESSIONID");
        visitor.logIn(name, Staff.PASSWORD);

        assertThat(before).isEmpty();
        assertThat(first).isNotEmpty().isNotEqualTo(visitor.cookie("JSESSIONID"));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/camunda/app/tasklist"));
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("JSESSIONID")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
    }

    @Test
    void wrong_name_and_wrong_password_look_the_same() {
        String name = staff.hire("same-look", StaffGroup.TEAM_LEADS);

        String wrongPassword =
                visitor.logIn(name, "wrong").headers().firstValue("Location").orElse("");
        String wrongName = visitor.logIn("nobody", "wrong")
                .headers()
                .firstValue("Location")
                .orElse("");

        assertThat(wrongPassword).isEqualTo(wrongName).endsWith("/login?wrong");
    }

    @Test
    void a_session_needs_the_token_for_every_change() {
        visitor.logIn(staff.hire("token", StaffGroup.ADMINS), Staff.PASSWORD);
        String body = "{\"firstResult\":0}";

        assertThat(visitor.send("POST", "/engine-rest/task?maxResults=1", body, "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(403);
        visitor.get("/");
        assertThat(visitor.send(
                                "POST",
                                "/engine-rest/task?maxResults=1",
                                body,
                                "Content-Type",
                                "application/json",
                                "X-REDRESS-CSRF",
                                visitor.cookie("REDRESS-CSRF"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.send("POST", "/api/v1/complaints", "{}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.postForm("/logout", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void credentials_in_the_request_need_no_token_unless_another_site_sent_it() {
        String name = staff.hire("basic", StaffGroup.ADMINS);
        String[] json = Visitor.with(Visitor.basic(name, Staff.PASSWORD), "Content-Type", "application/json");

        assertThat(visitor.send("POST", "/engine-rest/task?maxResults=1", "{}", json)
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.cookie("JSESSIONID")).isEmpty();
        assertThat(visitor.send(
                                "POST",
                                "/engine-rest/task?maxResults=1",
                                "{}",
                                Visitor.with(json, "Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_stranger_files_a_complaint_without_token() {
        assertThat(visitor.send("POST", "/api/v1/complaints", "{}", "Content-Type", "application/json")
                        .statusCode())
                .isNotIn(401, 403);
    }

    @Test
    void sign_out_in_tasklist_ends_the_whole_session() {
        visitor.logIn(staff.hire("sign-out", StaffGroup.TEAM_LEADS), Staff.PASSWORD);
        visitor.get("/camunda/app/tasklist/default/");

        assertThat(visitor.send("POST", "/camunda/api/admin/auth/user/default/logout", "")
                        .statusCode())
                .isEqualTo(403);
        visitor.logIn("sign-out", Staff.PASSWORD);
        assertThat(visitor.send("POST", "/camunda/api/admin/auth/user/default/logout", "", "X-XSRF-TOKEN", "x")
                        .statusCode())
                .isEqualTo(200);

        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/engine-rest/filter?maxResults=10").statusCode())
                .isEqualTo(401);
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
    void a_changed_password_ends_every_other_session() {
        String name = staff.hire("changes-password", StaffGroup.TEAM_LEADS);
        Visitor elsewhere = new Visitor(port);
        elsewhere.logIn(name, Staff.PASSWORD);
        visitor.logIn(name, Staff.PASSWORD);
        visitor.get("/");

        int changed = visitor.send(
                        "PUT",
                        "/engine-rest/user/" + name + "/credentials",
                        "{\"password\":\"Another-horse-10\",\"authenticatedUserPassword\":\"" + Staff.PASSWORD + "\"}",
                        "Content-Type",
                        "application/json",
                        "X-REDRESS-CSRF",
                        visitor.cookie("REDRESS-CSRF"))
                .statusCode();

        assertThat(changed).isEqualTo(204);
        assertThat(elsewhere.get("/api/v1/none").statusCode()).isEqualTo(401);
        assertThat(visitor.get("/api/v1/none").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port)
                        .get("/api/v1/none", Visitor.basic(name, Staff.PASSWORD))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/camunda/api/engine/engine/default"})
    void a_weak_password_is_refused_with_a_sentence(String door) {
        String name = staff.hire("weak-" + door.length(), StaffGroup.ADMINS);
        visitor.logIn(name, Staff.PASSWORD);
        visitor.get("/camunda/app/admin/default/");
        String[] headers = {
            "Content-Type",
            "application/json",
            "X-REDRESS-CSRF",
            visitor.cookie("REDRESS-CSRF"),
            "X-XSRF-TOKEN",
            visitor.cookie("XSRF-TOKEN")
        };

        HttpResponse<String> created = visitor.send(
                "POST",
                door + "/user/create",
                "{\"profile\":{\"id\":\"weakling\"},\"credentials\":{\"password\":\"abc\"}}",
                headers);
        HttpResponse<String> changed = visitor.send(
                "PUT",
                door + "/user/" + name + "/credentials",
                "{\"password\":\"abc\",\"authenticatedUserPassword\":\"" + Staff.PASSWORD + "\"}",
                headers);

        assertThat(List.of(created, changed)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("The password is too weak. It needs ", "at least 10 characters");
        });
    }
}
