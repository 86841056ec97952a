package org.redress.access.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.OwnStart;
import org.redress.access.Staff;
import org.redress.access.StaffGroup;
import org.redress.access.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What somebody can do to the server itself, in production mode, over real connections. */
@OwnStart(
        properties = {
            "server.forward-headers-strategy=native",
            "redress.traffic.requests-per-minute=300",
            "redress.traffic.body-grace=2s",
            "redress.traffic.header-time=1s",
            "redress.traffic.connections-per-address=100",
            "redress.traffic.sessions-per-person=2",
            "server.tomcat.background-processor-delay=1s"
        })
class TrafficTest {

    private static final int HEALTH = freePort();
    private static final String JSON = "Content-Type: application/json\r\n";
    private static int addresses;

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private ServletWebServerApplicationContext application;

    private Staff staff;
    private String address;

    @DynamicPropertySource
    static void healthPort(DynamicPropertyRegistry registry) {
        registry.add("redress.traffic.health-port", () -> HEALTH);
    }

    @BeforeEach
    void come() {
        staff = new Staff(identities);
        address = "203.0.113." + ++addresses;
    }

    @Test
    void strangers_leave_no_session_wherever_they_knock() {
        int before = sessions();
        Visitor stranger = new Visitor(port);

        for (String path : List.of(
                "/",
                "/login",
                "/complain",
                "/track/x/y",
                "/answer/x/y",
                "/follow",
                "/none",
                "/error",
                "/staff/complaints/new",
                "/camunda/app/tasklist/default/",
                "/camunda/app/admin/default/setup/",
                "/camunda/app/welcome/default/",
                "/camunda/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/camunda/lib/none.js",
                "/engine-rest/task",
                "/api/v1/complaints",
                "/v3/api-docs",
                "/actuator/env",
                "/%2e/",
                "/access/pages.css")) {
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS")) {
                stranger.send(method, path, "", "X-Forwarded-For", address + addresses++ % 9, "Accept", "text/html");
            }
        }
        stranger.logIn("nobody", "wrong");

        assertThat(sessions()).isEqualTo(before);
        assertThat(stranger.cookie("JSESSIONID")).isEmpty();
    }

    @Test
    void a_browser_is_led_to_the_page_it_wanted_and_never_to_another_site() {
        String name = staff.hire("wants-a-page", StaffGroup.TEAM_LEADS);
        Visitor browser = new Visitor(port);

        browser.get("/staff/substitutions?week=3", "Accept", "text/html");
        HttpResponse<String> wanted = browser.logIn(name, Staff.PASSWORD);
        String evil = "REDRESS-WANTED="
                + java.util.Base64.getUrlEncoder().encodeToString("//evil.example/".getBytes(StandardCharsets.UTF_8));
        Visitor other = new Visitor(port);
        other.get("/login");
        HttpResponse<String> lured = other.postForm(
                "/login",
                Map.of("username", name, "password", Staff.PASSWORD, "_csrf", other.cookie("REDRESS-CSRF")),
                "Cookie",
                evil + "; REDRESS-CSRF=" + other.cookie("REDRESS-CSRF"));

        assertThat(location(wanted)).endsWith("/staff/substitutions?week=3");
        assertThat(location(lured)).doesNotContain("evil");
    }

    @Test
    void with_one_session_more_than_allowed_the_oldest_ends() {
        String name = staff.hire("many-sessions", StaffGroup.TEAM_LEADS);
        List<Visitor> browsers =
                IntStream.range(0, 4).mapToObj(i -> new Visitor(port)).toList();
        int before = sessions();

        browsers.forEach(browser -> browser.logIn(name, Staff.PASSWORD));

        assertThat(browsers)
                .extracting(browser -> browser.get("/api/v1/me").statusCode())
                .containsExactly(401, 401, 200, 200);
        assertThat(sessions()).isLessThanOrEqualTo(before + 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/complain",
                "/camunda/app/tasklist/default/",
                "/engine-rest/task",
                "/api/v1/complaints",
                "/none"
            })
    void a_flood_of_strangers_from_one_address_is_refused_and_staff_there_are_not(String path) {
        Visitor member = new Visitor(port);
        member.logIn(staff.hire("in-the-flood", StaffGroup.TEAM_LEADS), Staff.PASSWORD);
        Visitor stranger = new Visitor(port);

        // What is allowed grows while the flood goes on, more on a slow machine than on a fast one.
        OptionalInt firstRefused = IntStream.range(0, 3000)
                .filter(i -> stranger.get(path, "X-Forwarded-For", address).statusCode() == 429)
                .findFirst();

        assertThat(firstRefused).isPresent();
        assertThat(firstRefused.getAsInt()).isGreaterThanOrEqualTo(300);
        assertThat(member.get("/api/v1/me", "X-Forwarded-For", address).statusCode())
                .isEqualTo(200);
        assertThat(stranger.get(path, "X-Forwarded-For", address + "9").statusCode())
                .isNotEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/complaints/x/notes",
                "/api/v1/imports",
                "/engine-rest/task",
                "/engine-rest/user/create",
                "/camunda/api/engine/engine/default/task",
                "/v3/api-docs"
            })
    void who_sends_something_without_credentials_is_asked_for_them(String path) {
        HttpResponse<String> program = new Visitor(port).send("POST", path, "{}", "Content-Type", "application/json");
        HttpResponse<String> browser = new Visitor(port)
                .send("POST", path, "{}", "Content-Type", "application/json", "Sec-Fetch-Site", "same-origin");

        assertThat(List.of(program, browser))
                .extracting(HttpResponse::statusCode)
                .containsOnly(401);
        assertThat(program.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
        assertThat(browser.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void slow_bodies_hold_a_few_threads_for_a_moment_and_staff_and_health_go_on() {
        List<RawRequest> slow = Stream.of("/api/v1/complaints", "/login", "/complain", "/answer/x/y")
                .flatMap(path -> IntStream.range(0, 16)
                        .mapToObj(i -> begun(
                                "POST " + path,
                                "Content-Length: 1000\r\n"
                                        + (path.startsWith("/api")
                                                ? JSON
                                                : "Content-Type: application/x-www-form-urlencoded\r\n"),
                                "x")))
                .toList();
        Visitor member = new Visitor(port);

        HttpResponse<String> neighbour = new Visitor(port).get("/actuator/health", "X-Forwarded-For", address);
        HttpResponse<String> login = member.logIn(staff.hire("goes-on", StaffGroup.TEAM_LEADS), Staff.PASSWORD);
        HttpResponse<String> work = member.get("/engine-rest/task?maxResults=1");
        HttpResponse<String> health = new Visitor(HEALTH).get("/actuator/health");
        List<Integer> answers = slow.stream().map(RawRequest::status).toList();
        slow.forEach(RawRequest::close);

        assertThat(location(login)).contains("tasklist");
        assertThat(List.of(neighbour.statusCode(), work.statusCode(), health.statusCode()))
                .containsOnly(200);
        assertThat(answers)
                .containsOnly(408, 429)
                .filteredOn(status -> status == 408)
                .hasSizeBetween(1, 10);
    }

    @Test
    void a_body_that_drips_is_ended_however_often_it_drips() throws InterruptedException {
        int drops = 0;
        try (RawRequest drip = begun("POST /api/v1/complaints", JSON + "Content-Length: 1000\r\n", " ")) {
            while (drops < 100 && drip.send(" ")) {
                drops++;
                Thread.sleep(200);
            }

            assertThat(drops).isLessThan(60);
        }
    }

    @Test
    void a_header_that_drips_is_ended() throws InterruptedException {
        int drops = 0;
        try (RawRequest drip = new RawRequest(port)) {
            drip.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ");
            while (drops < 100 && drip.send("x")) {
                drops++;
                Thread.sleep(200);
            }

            assertThat(drops).isLessThan(60);
        }
    }

    @Test
    void one_address_has_a_bounded_number_of_connections() {
        List<RawRequest> open =
                IntStream.range(0, 120).mapToObj(i -> new RawRequest(port)).toList();

        long served = open.stream()
                .filter(connection ->
                        connection.send("GET /actuator/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                                && connection.status() == 200)
                .count();
        open.forEach(RawRequest::close);

        assertThat(served).isBetween(50L, 100L);
        try (RawRequest later = new RawRequest(port)) {
            later.send("GET /actuator/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertThat(later.status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/complaints,application/json,413",
        "/login,application/x-www-form-urlencoded,413",
        "/complain,multipart/form-data; boundary=b,413",
        "/complain,application/x-www-form-urlencoded,413",
        "/answer/x/y,application/x-www-form-urlencoded,413",
        "/answer/x/y,multipart/form-data; boundary=b,415",
        "/track/x/y/information,multipart/form-data; boundary=b,413",
        "/api/v1/imports,multipart/form-data; boundary=b,401",
        "/api/v1/complaints/x/documents,multipart/form-data; boundary=b,401",
        "/engine-rest/deployment/create,multipart/form-data; boundary=b,401",
        "/engine-rest/task,application/json,401",
        "/camunda/api/engine/engine/default/task,application/json,401",
        "/staff/changes/1/files/brought,multipart/form-data; boundary=b,302",
        "/staff/complaints/new,application/x-www-form-urlencoded,302",
        "/none,text/plain,302"
    })
    void a_large_body_of_a_stranger_is_refused_and_not_read(String path, String type, int unannounced) {
        String head = "Content-Type: " + type + "\r\n";
        byte[] chunk = "10000\r\n%s\r\n".formatted("x".repeat(0x10000)).getBytes(StandardCharsets.ISO_8859_1);
        byte[] plain = new byte[0x10000];

        try (RawRequest announced = begun("POST " + path, head + "Content-Length: 220000000\r\n", "");
                RawRequest chunked = begun("POST " + path, head + "Transfer-Encoding: chunked\r\n", "")) {
            int taken = 0;
            while (taken < 1000 && chunked.send(chunk)) {
                taken++;
            }
            int sent = 0;
            while (sent < 1000 && announced.send(plain)) {
                sent++;
            }

            // a door that takes files throws away as much as it would take, so that the refusal can be read
            int most = unannounced == 413 && type.startsWith("multipart") ? 700 : 300;
            assertThat(sent).as("64 kB parts taken of what was announced").isLessThan(most);
            assertThat(announced.status()).isIn(413, 0);
            assertThat(taken).as("64 kB parts taken").isLessThan(most);
            assertThat(chunked.status()).isIn(unannounced, 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/complaints/x/notes,application/json",
        "/engine-rest/task,application/json",
        "/camunda/api/engine/engine/default/task,application/json",
        "/engine-rest/deployment/create,multipart/form-data; boundary=b"
    })
    void staff_are_told_what_is_too_large(String path, String type) {
        String name = staff.hire("sends-much", StaffGroup.TEAM_LEADS, StaffGroup.ADMINS);
        Visitor member = new Visitor(port);
        member.logIn(name, Staff.PASSWORD);

        HttpResponse<String> answer = member.send(
                "POST",
                path,
                " ".repeat(11_000_000),
                "Content-Type",
                type,
                "X-REDRESS-CSRF",
                member.cookie("REDRESS-CSRF"));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("At most", "can be sent here");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void files_are_taken_only_where_a_door_takes_files() {
        String name = staff.hire("sends-files", StaffGroup.TEAM_LEADS);
        String[] basic =
                Visitor.with(Visitor.basic(name, Staff.PASSWORD), "Content-Type", "multipart/form-data; boundary=b");
        String part = "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\ny\r\n--b--\r\n";

        assertThat(new Visitor(port)
                        .send("POST", "/api/v1/complaints/x/notes", part, basic)
                        .statusCode())
                .isEqualTo(415);
        assertThat(new Visitor(port)
                        .send("POST", "/api/v1/complaints/x/documents", part, basic)
                        .statusCode())
                .isNotEqualTo(415);
    }

    @Test
    void the_health_has_a_door_of_its_own_with_nothing_else_behind_it() {
        Visitor watcher = new Visitor(HEALTH);

        assertThat(watcher.get("/actuator/health").body()).contains("\"UP\"");
        assertThat(watcher.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        for (String path : List.of(
                "/", "/login", "/api/v1/complaints", "/engine-rest/task", "/actuator/healthx", "/actuator/env")) {
            assertThat(watcher.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(watcher.send("POST", "/actuator/health", "x").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/complaints?q=%00",
                "/api/v1/complaints?status=%00",
                "/api/v1/complaints/%00",
                "/api/v1/complaints?%00=x",
                "/engine-rest/task?maxResults=1&nameLike=%00",
                "/engine-rest/user?maxResults=1&id=%00",
                "/engine-rest/task/%00",
                "/camunda/api/engine/engine/default/task?nameLike=%00",
                "/staff/models?x=%00",
                "/complain?lang=%00"
            })
    void a_nul_is_refused_and_no_fault_of_ours(String path) {
        Visitor member = new Visitor(port);
        member.logIn(staff.hire("sends-nul", StaffGroup.TEAM_LEADS, StaffGroup.ADMINS), Staff.PASSWORD);

        assertThat(member.get(path).statusCode()).isIn(400, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/task?maxResults=1,{\"nameLike\":\"\\u0000\"}",
        "/engine-rest/user/create,{\"profile\":{\"id\":\"nul\",\"firstName\":\"\\u0000\"}}"
    })
    void a_nul_inside_a_body_is_refused_too(String path, String body) {
        String name = staff.hire("sends-nul-inside", StaffGroup.ADMINS);

        HttpResponse<String> answer = new Visitor(port)
                .send(
                        "POST",
                        path,
                        body,
                        Visitor.with(Visitor.basic(name, Staff.PASSWORD), "Content-Type", "application/json"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/identity/verify", "/camunda/api/engine/engine/default/identity/verify"})
    void a_door_that_compares_passwords_does_so_a_few_times_only(String door) {
        String name = staff.hire("guesses", StaffGroup.TEAM_LEADS);
        String victim = staff.hire("guessed-at-" + door.length(), StaffGroup.MANAGERS);
        Visitor member = new Visitor(port);
        member.logIn(name, Staff.PASSWORD);
        member.get("/camunda/app/tasklist/default/");
        String[] headers = {
            "Content-Type",
            "application/json",
            "X-REDRESS-CSRF",
            member.cookie("REDRESS-CSRF"),
            "X-XSRF-TOKEN",
            member.cookie("XSRF-TOKEN"),
            "X-Forwarded-For",
            address
        };

        List<HttpResponse<String>> guesses = IntStream.range(0, 30)
                .mapToObj(i -> member.send(
                        "POST", door, "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(victim, i), headers))
                .toList();

        assertThat(guesses)
                .extracting(HttpResponse::statusCode)
                .containsOnly(200, 429)
                .filteredOn(status -> status == 200)
                .hasSizeBetween(5, 15);
        assertThat(guesses.get(29).headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void guessing_ones_own_password_while_changing_it_is_bounded_too() {
        String name = staff.hire("left-the-desk", StaffGroup.TEAM_LEADS);
        Visitor member = new Visitor(port);
        member.logIn(name, Staff.PASSWORD);
        member.get("/");

        List<Integer> guesses = IntStream.range(0, 30)
                .mapToObj(i -> member.send(
                                "PUT",
                                "/engine-rest/user/" + name + "/credentials",
                                "{\"password\":\"Another-horse-10\",\"authenticatedUserPassword\":\"" + i + "\"}",
                                "Content-Type",
                                "application/json",
                                "X-REDRESS-CSRF",
                                member.cookie("REDRESS-CSRF"),
                                "X-Forwarded-For",
                                address)
                        .statusCode())
                .toList();

        assertThat(guesses)
                .containsOnly(400, 429)
                .filteredOn(status -> status == 400)
                .hasSizeBetween(5, 15);
    }

    @Test
    void the_web_apps_bring_no_login_of_their_own() {
        String name = staff.hire("logs-in-twice", StaffGroup.TEAM_LEADS);
        Visitor member = new Visitor(port);
        member.logIn(name, Staff.PASSWORD);
        member.get("/camunda/app/tasklist/default/");

        assertThat(member.postForm(
                                "/camunda/api/admin/auth/user/default/login/tasklist",
                                Map.of("username", name, "password", Staff.PASSWORD),
                                "X-XSRF-TOKEN",
                                member.cookie("XSRF-TOKEN"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void one_account_is_not_guessed_from_many_addresses_and_its_owner_still_gets_in() {
        String name = staff.hire("from-everywhere", StaffGroup.TEAM_LEADS);
        String home = "198.51.100.7";
        assertThat(asks(name, Staff.PASSWORD, home)).isEqualTo(200);

        List<Integer> guesses = IntStream.range(0, 60)
                .mapToObj(i -> asks(name, "guess-" + i, "198.18.0." + i))
                .toList();

        assertThat(guesses)
                .containsOnly(401, 429)
                .filteredOn(status -> status == 401)
                .hasSizeBetween(15, 25);
        assertThat(asks(name, Staff.PASSWORD, home)).isEqualTo(200);
        assertThat(asks("logs-in-elsewhere", "wrong", "198.18.0.3")).isEqualTo(401);
        Visitor admin = new Visitor(port);
        admin.logIn(staff.hire("sees-the-alarm", StaffGroup.ADMINS), Staff.PASSWORD);
        assertThat(admin.get("/actuator/health").body()).contains("\"from-everywhere\":2");
        assertThat(new Visitor(port).get("/actuator/health").body()).doesNotContain("from-everywhere");
    }

    @Test
    void right_passwords_at_once_from_one_address_all_pass() {
        List<String> names = IntStream.range(0, 8)
                .mapToObj(i -> staff.hire("at-nine-" + i, StaffGroup.TEAM_LEADS))
                .toList();

        List<Integer> answers = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> asks(names.get(i % names.size()), Staff.PASSWORD, address))
                .toList();

        assertThat(answers).containsOnly(200);
    }

    private int asks(String name, String password, String from) {
        return new Visitor(port)
                .get("/api/v1/me", Visitor.with(Visitor.basic(name, password), "X-Forwarded-For", from))
                .statusCode();
    }

    private RawRequest begun(String line, String headers, String body) {
        RawRequest request = new RawRequest(port);
        request.send(line + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + address + "\r\n" + headers + "\r\n"
                + body);
        return request;
    }

    private int sessions() {
        var host = ((TomcatWebServer) application.getWebServer()).getTomcat().getHost();
        return Arrays.stream(host.findChildren())
                .mapToInt(context -> ((Context) context).getManager().getActiveSessions())
                .sum();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
