package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;

/** Letters that are posted, the file for somebody outside, and the receipt (ISO 10002 7.2, 7.4, 7.8). */
class OnPaperTest extends WholeProduct {

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String csrf;

    @Test
    void a_letter_is_printed_posted_and_then_counts_as_sent_and_its_code_opens_the_page() throws Exception {
        ComplaintNumber number = complain(Map.of("name", "Ada Lovelace", "address", "12 St James's Square"), "Late.");
        logIn("lead");
        String letter = letterOf(number);

        byte[] printed = post("/staff/letters/printed", "letters=" + letter).body();

        String words = textOf(printed);
        assertThat(words).contains("12 St James's Square", number.value());
        String code = found("([2-9A-Z]{5}-[2-9A-Z]{5})", words);
        assertThat(events(number)).contains("LETTER_PRINTED").doesNotContain("ACKNOWLEDGED");

        String tomorrow = LocalDate.now().plusDays(2).toString();
        assertThat(post("/staff/letters/posted", "letters=" + letter + "&sentOn=" + tomorrow)
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/staff/letters/posted", "letters=" + letter + "&sentOn=" + LocalDate.now())
                        .statusCode())
                .isEqualTo(302);
        await().untilAsserted(() -> assertThat(events(number)).contains("SENT_BY_OTHER_MEANS", "ACKNOWLEDGED"));
        assertThat(get("/staff/letters")).doesNotContain(number.value());

        HttpResponse<byte[]> right = post("/code", "number=" + number + "&code=" + code.toLowerCase());
        assertThat(right.headers().firstValue("Location").orElseThrow()).contains("/track/" + number + "/");
    }

    @Test
    void whoever_is_not_asked_to_send_a_letter_does_not_mark_it_as_posted_by_another_door() throws Exception {
        ComplaintNumber number = complain(Map.of("name", "Ada", "address", "12 St James's Square"), "Late.");
        logIn("representative");
        String letter = letterOf(number);

        HttpResponse<byte[]> refused =
                post("/staff/letters/posted", "letters=" + letter + "&sentOn=" + LocalDate.now());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("complaint-handlers");
        assertThat(events(number)).doesNotContain("SENT_BY_OTHER_MEANS");
        logIn("handler");
        assertThat(post("/staff/letters/posted", "letters=" + letter + "&sentOn=" + LocalDate.now())
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void the_page_of_the_trials_mail_lets_a_letter_come_back_and_somebody_is_asked() throws Exception {
        ComplaintNumber number = complain(Map.of("name", "Gina", "email", "gina.back@example.org"), "Late.");
        logIn("lead");
        String list = "/trial/mail?recipient=gina.back";
        await().untilAsserted(() -> assertThat(get(list)).contains(number.value()));
        csrf = found("name=\"_csrf\"[^>]*value=\"([^\"]+)\"", get(list));

        HttpResponse<byte[]> back = post(found("action=\"(/trial/mail/[^\"]+/return)\"", get(list)), "");

        assertThat(back.statusCode()).isEqualTo(302);
        await().untilAsserted(() -> assertThat(events(number)).contains("MAIL_UNDELIVERABLE", "COMPLAINANT_UNREACHED"));
    }

    @Test
    void a_wrong_code_and_an_unknown_number_are_answered_alike() throws Exception {
        ComplaintNumber number = complain(Map.of("name", "Ada", "phone", "020 7946 0000"), "Late.");
        ComplaintNumber unknown = ComplaintNumber.of(2019, 999_999);
        csrf = found("name=\"_csrf\"[^>]*value=\"([^\"]+)\"", get("/code"));

        HttpResponse<byte[]> wrong = post("/code", "number=" + number + "&code=AAAAA-AAAAA");
        HttpResponse<byte[]> nobody = post("/code", "number=" + unknown + "&code=AAAAA-AAAAA");

        assertThat(wrong.statusCode()).isEqualTo(404).isEqualTo(nobody.statusCode());
        assertThat(new String(wrong.body(), StandardCharsets.UTF_8).replace(number.value(), ""))
                .isEqualTo(new String(nobody.body(), StandardCharsets.UTF_8).replace(unknown.value(), ""));
    }

    @Test
    void after_ten_wrong_codes_for_a_number_the_right_one_opens_nothing_either() throws Exception {
        ComplaintNumber number = complain(Map.of("name", "Ada", "address", "12 St James's Square"), "Late.");
        logIn("lead");
        String code = found(
                "([2-9A-Z]{5}-[2-9A-Z]{5})",
                textOf(post("/staff/letters/printed", "letters=" + letterOf(number))
                        .body()));

        for (int wrong = 0; wrong < 10; wrong++) {
            post("/code", "number=" + number + "&code=AAAAA-AAAA" + (wrong + 2) % 10);
        }

        assertThat(post("/code", "number=" + number + "&code=" + code).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_redacted_copy_is_kept_in_the_timeline_and_holds_no_marked_name() throws Exception {
        ComplaintNumber number = complain(Map.of("name", "Ada", "phone", "020 7946 0000"), "Peter Other was rude.");
        logIn("lead");
        String file = "/staff/complaints/" + number + "/file";
        String seen = found("name=\"version\" value=\"([^\"]+)\"", get(file));
        assertThat(post(file + "/marks", "passages=peter+other%0Anobody&version=" + seen)
                        .statusCode())
                .isEqualTo(302);
        assertThat(post(file + "/marks", "passages=&version=" + seen).statusCode())
                .as("somebody else marked it meanwhile")
                .isEqualTo(409);
        assertThat(get(file)).contains("<li>nobody</li>").doesNotContain("<li>peter other</li>");
        logIn("manager");
        String now = found("name=\"version\" value=\"([^\"]+)\"", get(file));
        assertThat(post(file + "/marks", "passages=&version=" + now).statusCode())
                .as("who does not handle it lets nothing go")
                .isEqualTo(403);

        assertThat(post("/staff/complaints/" + number + "/file", "redacted=true")
                        .statusCode())
                .isEqualTo(422);
        String copy = textOf(post(
                        "/staff/complaints/" + number + "/file",
                        "redacted=true&recipient=Ombudsman&purpose=" + encoded("they asked"))
                .body());
        String whole =
                textOf(post("/staff/complaints/" + number + "/file", "redacted=false&recipient=Court&purpose=asked")
                        .body());

        assertThat(copy).contains("[withheld] was rude.", "For: Ombudsman").doesNotContain("Peter");
        assertThat(whole).contains("Peter Other was rude.");
        assertThat(events(number)).contains("FILE_COPIED", "FILE_COPIED_REDACTED");
    }

    @Test
    void there_is_no_file_of_a_complaint_that_is_none() throws Exception {
        logIn("handler");

        for (String number : List.of(ComplaintNumber.of(2019, 999_998).value(), "C-2019-999998-00", "x")) {
            for (String page : List.of("/file", "/file/preview.pdf")) {
                assertThat(send(HttpRequest.newBuilder(URI.create(url("/staff/complaints/" + number + page))))
                                .statusCode())
                        .as(number + page)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void complainants_get_a_signed_receipt_of_what_they_sent_and_not_without_end() throws Exception {
        Map<?, ?> sent = anybody()
                .post()
                .uri("/api/v1/complaints")
                .body(Map.of(
                        "complainant",
                        Map.of("name", "홍길동", "phone", "02 123 4567"),
                        "subject",
                        "배송",
                        "description",
                        "늦었습니다.",
                        "consent",
                        true))
                .retrieve()
                .body(Map.class);

        byte[] receipt = send(HttpRequest.newBuilder(URI.create(sent.get("trackingUrl") + "/receipt.pdf")))
                .body();

        assertThat(textOf(receipt)).contains(String.valueOf(sent.get("number")), "늦었습니다.");
        try (PDDocument document = Loader.loadPDF(receipt)) {
            int[] range = document.getSignatureDictionaries().get(0).getByteRange();
            assertThat(range[2] + range[3]).isEqualTo(receipt.length);
        }

        String address = complainedBy("handler", "meter.txt");
        add(new ComplaintNumber(found("/track/([^/]+)/", address)), "assessment.txt");
        assertThat(textOf(send(HttpRequest.newBuilder(URI.create(address + "/receipt.pdf")))
                        .body()))
                .contains("meter.txt")
                .doesNotContain("assessment.txt");
        assertThat(IntStream.range(0, 20).mapToObj(each -> status(address + "/receipt.pdf")))
                .contains(429);
    }

    private static String complainedBy(String user, String file) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add(
                "complaint",
                Map.of(
                        "complainant",
                        Map.of("name", "Ada", "phone", "020 7946 0000"),
                        "subject",
                        "Meter",
                        "description",
                        "It runs backwards.",
                        "channel",
                        "PHONE",
                        "consent",
                        true));
        parts.add("documents", named(file));
        return String.valueOf(as(user).post()
                .uri("/api/v1/complaints")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .body(Map.class)
                .get("trackingUrl"));
    }

    private static void add(ComplaintNumber number, String file) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", named(file));
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/documents", number)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .toBodilessEntity();
    }

    private static ByteArrayResource named(String file) {
        return new ByteArrayResource("It stood at 4711.".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return file;
            }
        };
    }

    private int status(String address) {
        try {
            return send(HttpRequest.newBuilder(URI.create(address))).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String letterOf(ComplaintNumber number) throws Exception {
        return found("id=\"letter-(\\d+)\"[^<]*</td>\\s*<td[^>]*><a[^>]*>" + number, get("/staff/letters"));
    }

    private void logIn(String user) throws Exception {
        csrf = found("name=\"_csrf\"[^>]*value=\"([^\"]+)\"", get("/login"));
        post("/login", "username=" + user + "&password=" + user);
        csrf = found("name=\"_csrf\"[^>]*value=\"([^\"]+)\"", get("/staff/substitutions"));
    }

    private String get(String path) throws Exception {
        return new String(send(HttpRequest.newBuilder(URI.create(url(path)))).body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> post(String path, String form) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + encoded(csrf))));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static List<String> events(ComplaintNumber number) {
        Map<?, ?> timeline = as("lead")
                .get()
                .uri("/api/v1/complaints/{number}/timeline", number)
                .retrieve()
                .body(Map.class);
        return ((List<?>) timeline.get("items"))
                .stream()
                        .map(line -> String.valueOf(((Map<?, ?>) line).get("event")))
                        .toList();
    }

    private static String found(String pattern, String text) {
        var match = Pattern.compile(pattern).matcher(text);
        assertThat(match.find()).as(pattern).isTrue();
        return match.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper();
            text.setSortByPosition(true);
            return text.getText(document);
        }
    }
}
