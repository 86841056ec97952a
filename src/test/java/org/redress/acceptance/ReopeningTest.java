package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.browser.Chromium;
import org.redress.complaint.ComplaintNumber;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientResponseException;

/** What was closed or withdrawn by mistake or too early is put right under the same number (7.9). */
class ReopeningTest extends WholeProduct {

    private static final String WHY = "The withdrawal was recorded for the wrong complaint.";

    @Test
    void a_withdrawn_complaint_begins_anew_with_its_number_a_clock_and_a_letter() throws InterruptedException {
        String address = aNewAddress();
        ComplaintNumber number = withdrawn(address);

        reopen("lead", number, WHY);

        assertThat(status(number)).isEqualTo("ACKNOWLEDGED");
        assertThat(events(number)).contains("WITHDRAWN", "CLOSED", "REOPENED");
        assertThat(mailbox(address).await("opened your complaint again").text())
                .contains(number.value())
                .doesNotContain(WHY);
        assertThat(clocks(number)).contains("INTERNAL-REOPENED");
        assess(number);
        assertThat(status(number)).isEqualTo("IN_INVESTIGATION");
        assertThat(handler("handler").tasks(number))
                .extracting(task -> task.get("taskDefinitionKey"))
                .contains("Task_InvestigateComplaint");
        withdraw(number);
        handler("handler").complete(number, "Task_CompleteClosingRecord", "because", Map.of());
        assertThat(file(number).get("closeReason")).isEqualTo("WITHDRAWN");
    }

    @Test
    void whoever_accepted_reads_that_it_is_open_again_and_not_that_they_rejected() throws InterruptedException {
        String address = aNewAddress();
        ComplaintNumber number = complain(Map.of("name", "Kim Minji", "email", address), "It never came.");
        assess(number);
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/findings", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("issue", "Late", "result", "UPHELD", "reason", "so", "told", "so"))
                .retrieve()
                .toBodilessEntity();
        handler("handler").complete(number, "Task_InvestigateComplaint", "because", Map.of());
        handler("handler").complete(number, "Task_DecideComplaint", "because", Map.of("remedyKind", "NONE"));
        Matcher link = Pattern.compile("/answer/\\S+(?=\\?answer=accept)")
                .matcher(mailbox(address).await("answer=accept").text());
        assertThat(link.find()).isTrue();
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/answer", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("answer", "accepted", "reason", "by phone"))
                .retrieve()
                .toBodilessEntity();
        handler("handler").complete(number, "Task_CompleteClosingRecord", "because", Map.of());

        reopen("lead", number, WHY);

        assertThat(status(number)).isEqualTo("IN_REVIEW");
        assertThat(anybody()
                        .get()
                        .uri(link.group())
                        .header("Accept-Language", "en")
                        .retrieve()
                        .body(String.class))
                .contains("Your complaint is open again")
                .doesNotContain("you do not accept");
    }

    @Test
    void of_two_who_reopen_at_once_one_does() {
        ComplaintNumber number = withdrawn(aNewAddress());

        List<Integer> answers = Stream.of("lead", "representative", "lead", "representative")
                .map(user -> CompletableFuture.supplyAsync(() -> answerTo(user, number)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(204).allMatch(status -> status == 204 || status == 409);
        assertThat(events(number)).containsOnlyOnce("REOPENED");
    }

    @Test
    void only_team_leads_and_representatives_reopen_with_a_reason_and_only_what_is_closed() {
        ComplaintNumber number = withdrawn(aNewAddress());

        assertThat(answerTo("handler", number)).isEqualTo(422);
        assertThat(answerTo("manager", number)).isEqualTo(403);
        assertThatThrownBy(() -> reopen("lead", number, " "))
                .isInstanceOf(HttpClientErrorException.UnprocessableEntity.class);
        assertThat(status(number)).isEqualTo("CLOSED");
        reopen("representative", number, WHY);
        assertThat(answerTo("lead", number)).isEqualTo(409);
    }

    @Test
    void a_team_lead_finds_a_closed_complaint_by_its_number_and_is_asked_why() {
        ComplaintNumber number = withdrawn(aNewAddress());

        try (Chromium chromium = Chromium.start();
                BrowserContext context = chromium.browser().newContext()) {
            context.setDefaultTimeout(60_000);
            Page page = context.newPage();
            page.navigate(url("/login"));
            page.fill("[name='username']", "lead");
            page.fill("[name='password']", "lead");
            page.click("button[type='submit']");
            page.navigate(url("/staff/reopening?lang=ko&number=" + number));
            shoot(page, "reopening-ko");
            page.navigate(url("/staff/reopening?lang=en&number=" + number));
            shoot(page, "reopening-en");
            page.fill("[name='reason']", WHY);
            page.click("main form[method='post'] button[type='submit']");
            page.locator(".done").waitFor();
            assertThat(page.locator("main").innerText()).contains(number.value());
        }

        assertThat(status(number)).isEqualTo("ACKNOWLEDGED");
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    private static ComplaintNumber withdrawn(String address) {
        ComplaintNumber number = complain(Map.of("name", "Kim Minji", "email", address), "It never came.");
        assess(number);
        withdraw(number);
        handler("handler").complete(number, "Task_CompleteClosingRecord", "because", Map.of());
        assertThat(status(number)).isEqualTo("CLOSED");
        return number;
    }

    private static void assess(ComplaintNumber number) {
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
    }

    private static void withdraw(ComplaintNumber number) {
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/withdrawal", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("reason", "It is settled."))
                .retrieve()
                .toBodilessEntity();
    }

    private static void reopen(String user, ComplaintNumber number, String reason) {
        as(user).post()
                .uri("/api/v1/complaints/{number}/reopening", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("reason", reason))
                .retrieve()
                .toBodilessEntity();
    }

    private static int answerTo(String user, ComplaintNumber number) {
        try {
            reopen(user, number, WHY);
            return 204;
        } catch (RestClientResponseException e) {
            return e.getStatusCode().value();
        }
    }

    private static Object status(ComplaintNumber number) {
        return file(number).get("status");
    }

    private static List<String> events(ComplaintNumber number) {
        return words(number, "timeline", "event");
    }

    private static List<String> clocks(ComplaintNumber number) {
        return words(number, "clocks", "rule");
    }

    private static List<String> words(ComplaintNumber number, String part, String name) {
        Map<?, ?> answer = as("handler")
                .get()
                .uri("/api/v1/complaints/{number}/" + part, number)
                .retrieve()
                .body(Map.class);
        return ((List<?>) answer.get("items"))
                .stream()
                        .map(line -> String.valueOf(((Map<?, ?>) line).get(name)))
                        .toList();
    }
}
