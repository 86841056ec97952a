package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.acceptance.WholeProduct;
import org.redress.complaint.ComplaintNumber;
import org.springframework.http.MediaType;

/** The main job as people do it: web form, mails, tasks in Tasklist, answer by link, everything in a real browser. */
@Tag("browser")
class MainJobTest extends WholeProduct {

    private static final int PATIENCE = 60_000;
    private static Chromium chromium;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @Test
    void a_complaint_is_accepted_and_closed() throws InterruptedException {
        String address = aNewAddress();
        ComplaintNumber number = complainOnTheWeb(address);
        String tracking = mailbox(address).await(number.value()).link("/track/");

        completeInTasklist(
                "handler",
                number,
                "Task_AssessComplaint",
                Map.of("Must something be done", "No", "Can something be done", "No"));
        find(number);
        completeInTasklist("handler", number, "Task_InvestigateComplaint", Map.of());
        completeInTasklist("handler", number, "Task_DecideComplaint", Map.of());
        var decision = mailbox(address).await("/answer/");
        assertThat(decision.words()).contains("If we have not heard from you by ");
        answer(decision.link("answer=accept"));
        completeInTasklist("handler", number, "Task_CompleteClosingRecord", Map.of());

        assertThat(file(number).get("closeReason")).isEqualTo("ACCEPTED");
        assertThat(eventsOf(number))
                .contains(
                        "RECEIVED",
                        "ACKNOWLEDGED",
                        "ASSESSED",
                        "PRIORITISED",
                        "INVESTIGATED",
                        "RESOLVED",
                        "INFORMED",
                        "ACCEPTED",
                        "CLOSED",
                        "MAIL_SENT");
        visit(page -> {
            page.navigate(tracking);
            assertThat(page.locator("main").innerText()).contains(number.value());
        });
    }

    @Test
    void a_rejected_decision_goes_to_somebody_else_and_stays_open() throws InterruptedException {
        String address = aNewAddress();
        ComplaintNumber number = complainOnTheWeb(address);
        completeInTasklist(
                "handler",
                number,
                "Task_AssessComplaint",
                Map.of("Must something be done", "No", "Can something be done", "No"));
        find(number);
        completeInTasklist("handler", number, "Task_InvestigateComplaint", Map.of());
        completeInTasklist("handler", number, "Task_DecideComplaint", Map.of());

        answer(mailbox(address).await("/answer/").link("answer=reject"));

        assertThat(file(number).get("status")).isEqualTo("IN_REVIEW");
        completeInTasklist("lead", number, "Task_ReviewComplaint", Map.of());
        completeInTasklist("lead", number, "Task_DecideComplaint", Map.of());
        await().until(() -> file(number).get("status"), "DECISION_COMMUNICATED"::equals);
        assertThat(eventsOf(number)).contains("REJECTED", "REVIEW_OPENED", "REVIEWED");
    }

    private static ComplaintNumber complainOnTheWeb(String address) {
        String[] number = new String[1];
        visit(page -> {
            page.navigate(url("/complain?lang=en"));
            page.fill("[name='subject']", "Parcel never came");
            page.fill("[name='description']", "It never came.\n{$500.00} ${x}");
            page.fill("[name='complainant.name']", "Kim Minji");
            page.fill("[name='complainant.email']", address);
            page.check("[name='consent']");
            page.click("main button[type='submit']");
            number[0] = page.locator("text=/C-\\d{4}-\\d{6,}-\\d{2}/")
                    .first()
                    .innerText()
                    .replaceAll("(?s).*(C-\\d{4}-\\d{6,}-\\d{2}).*", "$1");
        });
        return new ComplaintNumber(number[0]);
    }

    private static void answer(String link) {
        visit(page -> {
            page.navigate(link);
            page.click("main button[type='submit']");
            page.waitForLoadState();
        });
    }

    private static void completeInTasklist(
            String user, ComplaintNumber number, String kind, Map<String, String> choices) {
        String task = handler(user).taskId(number, kind);
        visit(page -> {
            page.navigate(url("/login"));
            page.fill("[name='username']", user);
            page.fill("[name='password']", user);
            page.click("button[type='submit']");
            page.navigate(url("/camunda/app/tasklist/default/#/?task=" + task));
            Claimed.by(page);
            fill(page, choices);
            page.locator("button:has-text('Complete'):visible").last().click();
            awaitGone(user, number, task, page);
        });
    }

    private static void fill(Page page, Map<String, String> choices) {
        for (Locator select : page.locator(".fjs-form-field-select").all()) {
            String label = select.locator("label").first().innerText();
            String choice = choices.entrySet().stream()
                    .filter(each -> label.startsWith(each.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
            Dropdown.choose(select, choice);
        }
        page.locator(".fjs-form-field-textarea textarea:not([id$='_complaintAbout'])")
                .all()
                .forEach(area -> area.fill("Written in Tasklist"));
        page.locator(".fjs-form-field-checkbox:has-text('Yes,') input").all().forEach(Locator::check);
    }

    private static void awaitGone(String user, ComplaintNumber number, String task, Page page) {
        for (int i = 0; i < 60; i++) {
            if (handler(user).tasks(number).stream().noneMatch(open -> task.equals(open.get("id")))) {
                return;
            }
            page.waitForTimeout(500);
        }
        throw new AssertionError("still open: " + page.locator("body").innerText());
    }

    private static void find(ComplaintNumber number) {
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/findings", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("issue", "The parcel", "result", "UPHELD", "reason", "No proof of delivery"))
                .retrieve()
                .toBodilessEntity();
    }

    private static List<String> eventsOf(ComplaintNumber number) {
        Map<?, ?> timeline = as("handler")
                .get()
                .uri("/api/v1/complaints/{number}/timeline", number)
                .retrieve()
                .body(Map.class);
        return ((List<?>) timeline.get("items"))
                .stream()
                        .map(line -> String.valueOf(((Map<?, ?>) line).get("event")))
                        .toList();
    }

    private static void visit(Consumer<Page> visit) {
        try (BrowserContext context = chromium.browser().newContext()) {
            context.setDefaultTimeout(PATIENCE);
            visit.accept(context.newPage());
        }
    }
}
