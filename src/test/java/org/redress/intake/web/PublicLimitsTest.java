package org.redress.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.OwnStart;
import org.redress.access.Visitor;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.links.PersonalLinks;
import org.redress.platform.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How much one address may send, seen from behind a reverse proxy: each test is another address. */
@OwnStart(
        properties = {
            "redress.public.submissions-per-minute=" + PublicLimitsTest.ALLOWED,
            "redress.public.wrong-links-per-minute=" + PublicLimitsTest.ALLOWED,
            "redress.public.lost-links-per-minute=1",
            "server.forward-headers-strategy=native"
        })
class PublicLimitsTest {

    static final int ALLOWED = 3;

    /** More than enough, even when a slow machine refills the bucket meanwhile. */
    private static final int FLOOD = 20;

    private static final String COMPLAINT = """
            {"subject":"Late","description":"It never came.","consent":true,"complainant":{"name":"Anna","phone":"1"}}""";
    private static int addresses;

    @LocalServerPort
    private int port;

    @Autowired
    private PersonalLinks links;

    private Visitor visitor;
    private String address;

    @BeforeEach
    void come() {
        visitor = new Visitor(port);
        address = "203.0.113." + ++addresses;
    }

    @Test
    void a_flood_of_complaints_is_refused_with_a_problem_that_says_when_to_come_back() {
        List<HttpResponse<String>> answers = flood(this::submit);

        HttpResponse<String> refused = refusedOf(answers);
        assertThat(answers.subList(0, ALLOWED))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(header(refused, "Content-Type")).startsWith("application/problem+json");
        assertThat(refused.body())
                .contains(
                        "\"status\":429",
                        "Too many requests from your address; try again in " + header(refused, "Retry-After"));
    }

    @Test
    void another_address_and_staff_are_not_slowed_down() {
        flood(this::submit);

        HttpResponse<String> staff = send(
                "POST",
                "/api/v1/complaints",
                COMPLAINT,
                Visitor.with(Visitor.basic("admin", TestDatabase.ADMIN_PASSWORD), "Content-Type", "application/json"));
        address = "203.0.113.200";

        assertThat(staff.statusCode()).as(staff.body()).isEqualTo(201);
        assertThat(submit().statusCode()).isEqualTo(201);
    }

    @Test
    void one_network_of_ipv6_is_one_address() {
        List<HttpResponse<String>> answers = flood(() -> {
            address = "2001:db8:1:2::" + Integer.toHexString(++addresses);
            return submit();
        });

        refusedOf(answers);
    }

    @Test
    void a_disguised_path_does_not_get_past_the_limit() {
        flood(this::submit);

        assertThat(send("POST", "/api/v1/%63omplaints", COMPLAINT, "Content-Type", "application/json")
                        .statusCode())
                .isNotEqualTo(201);
    }

    @Test
    void a_flood_of_forms_is_refused_with_a_page_that_says_when_to_come_back() {
        send("GET", "/complain", "");

        HttpResponse<String> refused = refusedOf(flood(() -> post("/complain", Map.of("subject", ""))));

        assertThat(header(refused, "Content-Type")).startsWith("text/html");
        assertThat(refused.body())
                .contains("<h1>Too much at once</h1>", "Wait " + header(refused, "Retry-After") + " seconds");
    }

    @Test
    void the_page_speaks_korean_too() {
        send("GET", "/complain?lang=ko", "");

        HttpResponse<String> refused = refusedOf(flood(() -> post("/complain", Map.of("subject", ""))));

        assertThat(refused.body()).contains("lang=\"ko\"", header(refused, "Retry-After") + "초");
    }

    @Test
    void a_flood_through_a_personal_link_is_refused() {
        ComplaintNumber number = registered();
        send("GET", "/complain", "");

        refusedOf(flood(() -> post(pathOf(links.tracking(number)) + "/information", Map.of("text", ""))));
        address = "203.0.113.201";
        refusedOf(flood(() -> post(pathOf(links.answer(number)), Map.of("answer", ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/track/%s/%s", "/answer/%s/%s", "/complain/received/%s/%s"})
    void an_unknown_number_cannot_be_told_from_a_wrong_token(String page) {
        ComplaintNumber known = registered();
        String token = pathOf(links.tracking(known)).replaceFirst(".*/", "");

        String wrong = "A".repeat(token.length());
        HttpResponse<String> wrongToken = send("GET", page.formatted(known, wrong), "");
        ComplaintNumber unknown = ComplaintNumber.of(2020, 999_999);
        HttpResponse<String> unknownNumber = send("GET", page.formatted(unknown, token), "");
        HttpResponse<String> noNumber = send("GET", page.formatted("C-1", "x"), "");

        assertThat(wrongToken.statusCode()).isEqualTo(404);
        assertThat(List.of(unknownNumber, noNumber)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).hasSizeGreaterThan(500);
            assertThat(shown(answer)).isEqualTo(shown(wrongToken));
        });
        // what was typed goes along to the button that asks for a new link
        assertThat(withoutTyped(unknownNumber, unknown.value(), token))
                .isEqualTo(withoutTyped(wrongToken, known.value(), wrong));
        assertThat(withoutTyped(noNumber, "C-1", "x")).isEqualTo(withoutTyped(wrongToken, known.value(), wrong));
        assertThat(header(wrongToken, "Cache-Control")).contains("no-store");
    }

    @Test
    void a_flood_of_lost_links_is_refused_whatever_was_typed() {
        send("GET", "/follow", "");

        assertThat(flood(() -> post("/follow", Map.of("email", "kim@example.org"))))
                .hasSize(2)
                .last()
                .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(429));
        assertThat(post("/follow/renewal", Map.of("number", "C-1", "token", "x"))
                        .statusCode())
                .isEqualTo(429);
    }

    private static String withoutTyped(HttpResponse<String> answer, String number, String token) {
        return answer.body()
                .replace("value=\"" + number + "\"", "value=\"\"")
                .replace("value=\"" + token + "\"", "value=\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/track/%s/%s", "/answer/%s/%s", "/complain/received/%s/%s", "/%%74rack/%s/%s"})
    void whoever_tries_links_is_stopped_with_the_right_one_as_well(String page) {
        ComplaintNumber known = registered();

        HttpResponse<String> refused =
                refusedOf(flood(() -> send("GET", page.formatted(known, "guess" + ++addresses), "")));

        assertThat(header(refused, "Content-Type")).startsWith("text/html");
        assertThat(send("GET", pathOf(links.tracking(known)), "").statusCode()).isEqualTo(429);
        address = "203.0.113.202";
        assertThat(send("GET", pathOf(links.tracking(known)), "").statusCode()).isEqualTo(200);
    }

    private ComplaintNumber registered() {
        HttpResponse<String> answer = send(
                "POST",
                "/api/v1/complaints",
                COMPLAINT,
                Visitor.with(Visitor.basic("admin", TestDatabase.ADMIN_PASSWORD), "Content-Type", "application/json"));
        return new ComplaintNumber(answer.body().replaceFirst(".*\"number\":\"([^\"]+)\".*", "$1"));
    }

    private HttpResponse<String> submit() {
        return send("POST", "/api/v1/complaints", COMPLAINT, "Content-Type", "application/json");
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> withToken = new TreeMap<>(fields);
        withToken.put("_csrf", visitor.cookie("REDRESS-CSRF"));
        return visitor.postForm(path, withToken, "X-Forwarded-For", address, "Accept", "text/html");
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        return visitor.send(
                method,
                path,
                body,
                Visitor.with(headers, "X-Forwarded-For", address, "Accept", "text/html, application/json"));
    }

    /** Sends until refused; the last answer is the refusal. */
    private static List<HttpResponse<String>> flood(Supplier<HttpResponse<String>> request) {
        List<HttpResponse<String>> answers = new ArrayList<>();
        do {
            answers.add(request.get());
        } while (answers.size() < FLOOD && answers.get(answers.size() - 1).statusCode() != 429);
        return answers;
    }

    private static HttpResponse<String> refusedOf(List<HttpResponse<String>> answers) {
        HttpResponse<String> last = answers.get(answers.size() - 1);
        assertThat(answers).extracting(HttpResponse::statusCode).endsWith(429).doesNotContain(403, 500);
        assertThat(answers.size()).isGreaterThan(ALLOWED);
        assertThat(Integer.parseInt(header(last, "Retry-After"))).isBetween(1, 60);
        return last;
    }

    private static Map<String, List<String>> shown(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(Set.of("date", "set-cookie", "content-length"));
        return headers;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String pathOf(String url) {
        return URI.create(url).getPath();
    }
}
