package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.complaint.ComplaintNumber;
import org.redress.intake.Door;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;

/** Receipt (ISO 10002, 7.2) and tracking (7.3) on the pages for complainants, without an account. */
@ExtendWith(OutputCaptureExtension.class)
class PublicPagesTest extends WholeProduct {

    private static final String STORY = "It never came.\r\n{$500.00} ${x} <b>배송</b> 😀";

    @Autowired
    private JdbcTemplate jdbc;

    private Door door;
    private String csrf;
    private String nonce;

    @BeforeEach
    void open_the_form() {
        door = new Door(URI.create(url("")).getPort());
        HttpResponse<String> form = door.get("/complain");
        csrf = form.headers().allValues("Set-Cookie").stream()
                .flatMap(cookie -> HttpCookie.parse(cookie).stream())
                .filter(cookie -> cookie.getName().equals("REDRESS-CSRF"))
                .findFirst()
                .orElseThrow()
                .getValue();
        nonce = form.body().replaceFirst("(?s).*name=\"nonce\" value=\"([^\"]+)\".*", "$1");
    }

    @Test
    void the_form_with_documents_becomes_a_complaint() {
        HttpResponse<String> sent =
                sendForm("yes", file("사진.txt", "what was agreed"), file("scan.pdf", "%PDF-1.7\n%%EOF\n"));

        ComplaintNumber number = numberOf(sent);
        assertThat(file(number).get("description")).isEqualTo(STORY);
        assertThat(file(number).get("channel")).isEqualTo("WEB");
        assertThat(((Map<?, ?>) file(number).get("complainant")).get("name")).isEqualTo("Kim Minji");
        assertThat(jdbc.queryForList(
                        "select name from document where complaint_number = ? order by id",
                        String.class,
                        number.value()))
                .containsExactly("사진.txt", "scan.pdf");
        String page = door.get(location(sent)).body();
        assertThat(page).contains(number.value(), "/track/" + number + "/");
    }

    @Test
    void a_second_click_on_send_makes_no_second_complaint() {
        String first = location(sendForm("yes", file("a.txt", "a")));

        assertThat(location(sendForm("yes", file("a.txt", "a")))).isEqualTo(first);
    }

    @Test
    void a_form_that_needs_correction_keeps_what_was_typed_and_stores_nothing() {
        long before = jdbc.queryForObject("select count(*) from complaint", Long.class);

        HttpResponse<String> answer = sendForm("");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("&lt;b&gt;배송&lt;/b&gt; 😀", "consent-problem")
                .doesNotContain("<b>배송");
        assertThat(jdbc.queryForObject("select count(*) from complaint", Long.class))
                .isEqualTo(before);
    }

    @Test
    void a_refused_document_refuses_the_whole() {
        long before = jdbc.queryForObject("select count(*) from complaint", Long.class);

        HttpResponse<String> answer = sendForm("yes", file("run.exe", "MZ...."));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("documents-problem");
        assertThat(jdbc.queryForObject("select count(*) from complaint", Long.class))
                .isEqualTo(before);
    }

    @Test
    void what_is_too_large_is_refused_with_a_page_that_says_so() {
        HttpResponse<String> answer = door.post(
                "/complain",
                Door.multipartType(),
                Door.multipart(Door.part("documents", "a.txt", "text/plain", new byte[27 << 20])),
                "Cookie",
                "REDRESS-CSRF=" + csrf,
                "Accept",
                "text/html");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("At most 25 MB");
    }

    @Test
    void the_personal_link_shows_where_the_complaint_stands() {
        ComplaintNumber number = numberOf(sendForm("yes"));
        String link = trackingOf(number);

        await().untilAsserted(() -> assertThat(door.get(link).body())
                .contains(
                        number.value(),
                        "Parcel never came",
                        "We have confirmed your complaint and are looking at how serious and how urgent it is.",
                        "Received"));
        handler("handler")
                .complete(
                        number,
                        "Task_AssessComplaint",
                        "text",
                        Map.of(
                                "scope",
                                "yes",
                                "safetyImplication",
                                "NONE",
                                "immediateActionNeed",
                                "no",
                                "immediateActionPossible",
                                "no"));
        assertThat(door.get(link).body())
                .contains("We are finding out what happened.")
                .doesNotContain("handler");
    }

    @Test
    void what_is_added_over_the_personal_link_reaches_the_file_once() {
        ComplaintNumber number = numberOf(sendForm("yes"));
        String link = trackingOf(number);
        String once = door.get(link).body().replaceFirst("(?s).*name=\"nonce\" value=\"([^\"]+)\".*", "$1");

        for (int click = 0; click < 2; click++) {
            HttpResponse<String> answer = post(
                    link + "/information", field("text", "More: ${y}"), field("nonce", once), file("more.txt", "more"));
            assertThat(location(answer)).endsWith("?done=information");
        }

        List<?> added = (List<?>) file(number).get("information");
        assertThat(added)
                .singleElement()
                .satisfies(line -> assertThat(((Map<?, ?>) line).get("text")).isEqualTo("More: ${y}"));
        assertThat(jdbc.queryForObject(
                        "select count(*) from document where complaint_number = ?", Long.class, number.value()))
                .isOne();
    }

    @Test
    void a_complaint_that_is_taken_back_stands_there_and_not_at_its_end() {
        ComplaintNumber number = numberOf(sendForm("yes"));
        String tracking = trackingOf(number);
        assertThat(door.get(tracking).body()).contains("<span>Investigation</span>");

        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/withdrawal", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("reason", "It is settled."))
                .retrieve()
                .toBodilessEntity();

        assertThat(door.get(tracking).body())
                .containsPattern("aria-current=\"step\">\\s*<span>Taken back</span>")
                .contains("<span>Closed</span>")
                .doesNotContain("<span>Investigation</span>");
    }

    @Test
    void a_link_that_opens_nothing_looks_the_same_whatever_is_wrong_with_it() {
        ComplaintNumber number = numberOf(sendForm("yes"));

        for (String page : List.of(
                "/track/" + number + "/x",
                "/track/nothing/x",
                "/answer/" + number + "/x",
                "/track/" + number + "/x/scope")) {
            assertThat(door.get(page).statusCode()).as(page).isEqualTo(404);
        }
    }

    @Test
    void a_form_from_another_site_is_refused() {
        HttpResponse<String> answer = door.post(
                "/complain",
                Door.multipartType(),
                Door.multipart(field("subject", "x")),
                "Cookie",
                "REDRESS-CSRF=" + csrf);

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "complainedAbout[300], x",
        "complainant.name[0], x",
        "recurrent, Zebedee-5b7",
        "complainant, Zebedee-5b7",
        "regime.sector, x"
    })
    void a_name_or_value_that_leads_nowhere_is_refused_and_not_repeated_in_the_log(
            String name, String value, CapturedOutput log) {
        HttpResponse<String> answer =
                post("/complain", field(name, value), field("subject", "x"), field("description", "y"));

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.body()).doesNotContain("??");
        assertThat(log).doesNotContain("Zebedee-5b7");
    }

    private HttpResponse<String> sendForm(String consent, byte[]... documents) {
        List<byte[]> parts = new ArrayList<>(List.of(
                field("nonce", nonce),
                field("subject", "Parcel never came"),
                field("description", STORY),
                field("complainant.name", "Kim Minji"),
                field("complainant.email", "kim@example.org")));
        if (!consent.isEmpty()) {
            parts.add(field("consent", "true"));
        }
        parts.addAll(List.of(documents));
        return post("/complain", parts.toArray(byte[][]::new));
    }

    private HttpResponse<String> post(String path, byte[]... parts) {
        List<byte[]> withToken = new ArrayList<>(List.of(field("_csrf", csrf)));
        withToken.addAll(List.of(parts));
        return door.post(
                path,
                Door.multipartType(),
                Door.multipart(withToken.toArray(byte[][]::new)),
                "Cookie",
                "REDRESS-CSRF=" + csrf);
    }

    /** The nonce of the form leads back to the complaint it made. */
    private String trackingOf(ComplaintNumber number) {
        String page = door.get(location(sendForm("yes"))).body();
        String link = page.replaceFirst("(?s).*(/track/" + number + "/[^\"<]+).*", "$1");
        assertThat(link).startsWith("/track/" + number);
        return link;
    }

    private static ComplaintNumber numberOf(HttpResponse<String> sent) {
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        return new ComplaintNumber(location(sent).replaceFirst(".*/received/([^/]+)/.*", "$1"));
    }

    private static String location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElse("")).getPath() + queryOf(answer);
    }

    private static String queryOf(HttpResponse<String> answer) {
        String query =
                URI.create(answer.headers().firstValue("Location").orElse("")).getQuery();
        return query == null ? "" : "?" + query;
    }

    private static byte[] field(String name, String value) {
        return Door.part(name, null, null, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] file(String name, String content) {
        return Door.part("documents", name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }
}
