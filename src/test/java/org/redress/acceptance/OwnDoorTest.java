package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.links.PersonalLinks;
import org.redress.intake.Door;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The complainant's own door (7.3, 7.8, 7.9): what is theirs, nothing that is not, and the way back when the link is lost. */
class OwnDoorTest extends WholeProduct {

    private static final String CSRF = "a-token-of-this-test";

    @Autowired
    private PersonalLinks links;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient browser = HttpClient.newHttpClient();
    private final String address = aNewAddress();

    @Test
    void the_page_shows_decision_letters_and_own_words_and_no_word_that_stays_inside() throws Exception {
        ComplaintNumber number = decided();
        String page = links.tracking(number);

        String shown = get(page).body();

        assertThat(shown)
                .contains(
                        "We uphold your complaint.",
                        "The courier lost it.",
                        "answer?answer=accept",
                        "answer?answer=reject",
                        "It never came.",
                        "we do not close your complaint because of that",
                        "Our letters to you")
                .doesNotContain("INTERNAL");
        assertThat(linksIn(shown, "/letters/"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(letter -> assertThat(get(letter).body())
                        .contains("Kim Minji")
                        .doesNotContain("INTERNAL", "redress:", "[personal link]"));
        assertThat(shown).doesNotContain(">handler<", "handler@");
    }

    @Test
    void a_decision_on_its_way_is_not_shown_before_it_has_arrived() {
        ComplaintNumber number = investigated();
        handler("handler")
                .complete(
                        number,
                        "Task_DecideComplaint",
                        "INTERNAL draft",
                        Map.of(
                                "outcome",
                                "UPHELD",
                                "remedyKind",
                                "REFUND",
                                "remedyAmount",
                                "9000",
                                "remedyCurrency",
                                "EUR",
                                "remedyText",
                                "INTERNAL promise"));

        assertThat(get(links.tracking(number)).body())
                .contains("We know what happened and are deciding.")
                .doesNotContain("INTERNAL", "answer=accept");
    }

    @Test
    void the_decision_is_answered_on_the_page_itself_once() throws Exception {
        ComplaintNumber number = decided();
        String answer = links.tracking(number) + "/answer";

        assertThat(get(answer + "?answer=accept").body()).contains("The courier lost it.", "checked");
        List<HttpResponse<String>> both =
                Both.send(Both.form(answer, CSRF, "answer=accept"), Both.form(answer, CSRF, "answer=accept"));

        assertThat(both).allSatisfy(sent -> assertThat(sent.statusCode()).isEqualTo(302));
        assertThat(items(number, "timeline"))
                .filteredOn(line -> "ACCEPTED".equals(line.get("event")))
                .hasSize(1);
        assertThat(get(links.tracking(number)).body())
                .contains("You accepted it on")
                .doesNotContain("answer=accept");
        assertThat(get(answer).body()).contains("To the page of your complaint");
    }

    @Test
    void a_letter_is_printed_and_a_document_downloaded_by_whom_they_are_for_and_nobody_else() {
        ComplaintNumber number = complain(Map.of("name", "Kim Minji", "email", address), "It never came.");
        ComplaintNumber other = complain(Map.of("name", "Ben", "email", aNewAddress()), "Neither did mine.");
        String page = links.tracking(number);
        await().until(() -> !linksIn(get(page).body(), "/letters/").isEmpty());
        String letter = linksIn(get(page).body(), "/letters/").get(0);
        upload(number, "notes-of-ours.txt");
        long ours = ((Number) items(number, "documents").get(0).get("id")).longValue();

        HttpResponse<byte[]> paper = bytes(letter + "/letter.pdf");
        assertThat(new String(paper.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        assertThat(paper.headers().firstValue("Cache-Control")).hasValue("no-store");
        String id = letter.substring(letter.lastIndexOf('/'));
        assertThat(get(links.tracking(other) + "/letters" + id).statusCode()).isEqualTo(404);
        assertThat(get(links.tracking(other) + "/letters" + id + "/letter.pdf").statusCode())
                .isEqualTo(404);
        assertThat(get(page + "/documents/" + ours).statusCode()).isEqualTo(404);
        assertThat(get(page + "/letters/not-a-number").statusCode()).isEqualTo(400);
    }

    @Test
    void a_lost_link_comes_by_mail_and_the_page_says_the_same_to_everybody() throws Exception {
        ComplaintNumber number = complain(Map.of("name", "Kim Minji", "email", address), "It never came.");

        HttpResponse<String> known = form("/follow", "email=" + address + "&number=" + number);
        HttpResponse<String> unknown = form("/follow", "email=nobody%40example.org&number=" + number);

        assertThat(known.statusCode()).isEqualTo(302);
        assertThat(unknown.statusCode()).isEqualTo(302);
        assertThat(unknown.headers().firstValue("Location"))
                .isEqualTo(known.headers().firstValue("Location"));
        String link = mailbox(address).await("asked for a new link").link("/track/");
        assertThat(get(link).body()).contains("Your complaint " + number);
        assertThat(mailbox("nobody@example.org").all()).isEmpty();
        assertThat(jdbc.sql("select count(*) from link_request")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_is_no_address_or_number_is_said_and_nothing_else() {
        HttpResponse<String> answer = form("/follow", "email=not+an+address&number=C-2026-000001-00");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("email-problem", "number-problem").doesNotContain("??");
    }

    @Test
    void a_link_that_has_expired_leads_to_a_new_one() throws Exception {
        ComplaintNumber number = complain(Map.of("name", "Kim Minji", "email", address), "It never came.");
        String link = links.tracking(number);
        jdbc.sql(
                        "update personal_link set issued_at = issued_at - interval '2 years', expires_at = issued_at where complaint_number = ?")
                .param(number.value())
                .update();

        HttpResponse<String> gone = get(link);
        String token = link.substring(link.lastIndexOf('/') + 1);

        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).contains("This link opens nothing", "/follow/renewal");
        assertThat(plain(gone.body(), token))
                .as("like one that never was")
                .isEqualTo(plain(get(url("/track/" + number + "/a-guess")).body(), "a-guess"));
        assertThat(form("/follow/renewal", "number=" + number + "&token=" + token)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/follow/sent"));
        assertThat(get(mailbox(address).await("asked for a new link").link("/track/"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void leads_see_when_a_link_was_used_and_take_it_back_and_handlers_only_see() {
        ComplaintNumber number = complain(Map.of("name", "Kim Minji", "email", address), "It never came.");
        String page = links.tracking(number);
        get(page);
        Map<String, Object> link = items(number, "links").stream()
                .filter(line -> line.get("letter") == null)
                .findFirst()
                .orElseThrow();
        assertThat(((Number) link.get("openings")).intValue()).isOne();
        String path = "/api/v1/complaints/" + number + "/links/" + link.get("id") + "/revocation";

        assertThat(status(as("handler"), path, Map.of(), Map.of("reason", "x"))).isEqualTo(403);
        assertThat(status(as("lead"), path, Map.of(), Map.of("reason", ""))).isEqualTo(422);
        assertThat(get(page).statusCode()).isEqualTo(200);
        assertThat(status(as("lead"), path, Map.of(), Map.of("reason", "it was forwarded")))
                .isEqualTo(204);

        assertThat(get(page).statusCode()).isEqualTo(404);
        assertThat(get(page + "/answer").statusCode()).isEqualTo(404);
        assertThat(get(page + "/receipt.pdf").statusCode()).isEqualTo(404);
        assertThat(items(number, "timeline"))
                .extracting(line -> line.get("event"))
                .contains("LINKS_REVOKED");
        assertThat(items(number, "links").toString()).doesNotContain(page.substring(page.lastIndexOf('/') + 1));
    }

    @Test
    void the_token_is_told_to_no_other_site_and_kept_by_no_cache() {
        ComplaintNumber number = complain(Map.of("name", "Kim Minji", "email", address), "It never came.");
        String token = links.tracking(number).replaceFirst(".*/", "");

        for (String path : List.of(
                "/track/" + number + "/" + token,
                "/track/" + number + "/" + token + "/answer",
                "/follow",
                "/track/" + number + "/guessed")) {
            HttpResponse<String> page = get(url(path));
            assertThat(page.headers().firstValue("Cache-Control")).as(path).hasValue("no-store");
            assertThat(page.headers().firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
            assertThat(page.headers().firstValue("X-Robots-Tag")).as(path).hasValue("noindex");
        }
        HttpResponse<String> head = send(HttpRequest.newBuilder(URI.create(url("/track/" + number + "/guessed")))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(404);
    }

    @Test
    void a_language_is_one_of_ours_whatever_is_asked_for() {
        ComplaintNumber number = complain(Map.of("name", "Kim Minji", "email", address), "It never came.");

        assertThat(get(links.tracking(number) + "?lang=ko").body()).contains("lang=\"ko\"", "알려 주신 내용");
        assertThat(get(links.tracking(number) + "?lang=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
                        .body())
                .contains("lang=\"en\"")
                .doesNotContain("<script>alert");
    }

    private ComplaintNumber investigated() {
        ComplaintNumber number = complain(Map.of("name", "Kim Minji", "email", address), "It never came.");
        handler("handler").assess(number);
        post(number, "notes", Map.of("text", "INTERNAL note"));
        post(
                number,
                "findings",
                Map.of("issue", "Late", "result", "UPHELD", "reason", "INTERNAL reason", "told", "It was late."));
        upload(number, "INTERNAL-advice.txt");
        post(number, "information", Map.of("text", "INTERNAL she called"));
        handler("handler")
                .complete(number, "Task_InvestigateComplaint", "INTERNAL", Map.of("evidence", "The courier's log."));
        return number;
    }

    private ComplaintNumber decided() throws InterruptedException {
        ComplaintNumber number = investigated();
        handler("handler")
                .complete(
                        number,
                        "Task_DecideComplaint",
                        "",
                        Map.of(
                                "outcome",
                                "UPHELD",
                                "reasons",
                                "The courier lost it.",
                                "remedyKind",
                                "NONE",
                                "prevention",
                                "We count parcels."));
        mailbox(address).await("The courier lost it.");
        await().until(() -> "DECISION_COMMUNICATED".equals(file(number).get("status")));
        return number;
    }

    private static void post(ComplaintNumber number, String what, Map<String, String> body) {
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/" + what, number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    private static void upload(ComplaintNumber number, String name) {
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/documents", number)
                .header("Content-Type", Door.multipartType())
                .body(Door.multipart(Door.part("file", name, "text/plain", "ours".getBytes(StandardCharsets.UTF_8))))
                .retrieve()
                .toBodilessEntity();
    }

    /** Pages of this kind that a page leads to. */
    private static List<String> linksIn(String page, String kind) {
        return Pattern.compile("href=\"(/track/[^\"]+" + kind + "\\d+)\"")
                .matcher(page)
                .results()
                .map(found -> url(found.group(1)))
                .toList();
    }

    /** Without what was typed, and what is other each time. */
    private static String plain(String page, String token) {
        return page.replace(token, "").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private HttpResponse<String> get(String page) {
        return send(HttpRequest.newBuilder(URI.create(page))
                .header("Accept", "text/html")
                .header("Accept-Language", "en"));
    }

    private HttpResponse<String> form(String path, String fields) {
        return send(HttpRequest.newBuilder(URI.create(url(path)))
                .header("Accept", "text/html")
                .header("Cookie", "REDRESS-CSRF=" + CSRF)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + CSRF + "&" + fields)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<byte[]> bytes(String page) {
        try {
            return browser.send(
                    HttpRequest.newBuilder(URI.create(page)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
