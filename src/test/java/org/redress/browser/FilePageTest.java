package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
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

/** A caller with her number is served although nobody has a task for her complaint. */
@Tag("browser")
class FilePageTest extends WholeProduct {

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
    void an_answer_on_the_phone_is_recorded_while_no_task_is_open() {
        ComplaintNumber number = decided();
        assertThat(handler("handler").tasks(number)).isEmpty();

        visit("handler", number, page -> {
            page.locator("summary:has-text('Answer to the decision')").click();
            page.selectOption("[name='answer']", "rejected");
            page.locator("details:has(summary:has-text('Answer to the decision')) [name='reason']")
                    .fill("She wants the second instalment too.");
            page.locator("button:has-text('Record answer')").click();
            page.waitForSelector("text=The answer is recorded.");
            page.waitForSelector("#redress-timeline :text('Rejected')");
            assertThat(page.locator("summary:has-text('Answer to the decision')")
                            .count())
                    .isZero();
        });

        await().untilAsserted(() -> assertThat(file(number).get("status")).isEqualTo("IN_REVIEW"));
    }

    @Test
    void a_closed_complaint_is_opened_and_printed_clean() {
        ComplaintNumber number = complaint();
        deed(number, "withdrawal", Map.of("reason", "she called"));
        handler("handler").complete(number, "Task_CompleteClosingRecord", "because", Map.of());

        visit("lead", number, page -> {
            page.waitForSelector("text=Reopen this complaint");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(visible(page, "button, input, select, textarea, form, nav a, summary + form"))
                    .isEmpty();
            assertThat(page.locator("main").innerText())
                    .contains(number.value(), "It never came.", "Timeline", "Withdrawn")
                    .doesNotContain("Record what happened", "New note", "Reopen");
        });
    }

    @Test
    void the_address_is_corrected_field_by_field() {
        ComplaintNumber number = complaint();

        visit("handler", number, page -> {
            page.locator("summary:has-text('Correct name or contact details')").click();
            page.fill("[name='phone']", "010 9999 0000");
            page.locator("details[open] [name='reason']").fill("She moved.");
            page.locator("details[open] button:has-text('Correct')").click();
            page.waitForSelector("text=The correction is recorded.");
            page.waitForSelector("#redress-facts :text('010 9999 0000')");
        });

        assertThat(((Map<?, ?>) file(number).get("complainant")).get("phone")).isEqualTo("010 9999 0000");
    }

    @Test
    void the_tab_in_tasklist_leads_to_the_page() {
        ComplaintNumber number = complaint();
        String task = handler("handler").taskId(number, "Task_AssessComplaint");

        visit("handler", number, page -> {
            page.navigate(url("/camunda/app/tasklist/default/#/?task=" + task));
            page.locator(".nav-tabs a:has-text('Complaint')").first().click();
            assertThat(page.locator(".redress-number a").getAttribute("href")).endsWith("/staff/complaints/" + number);
        });
    }

    @Test
    void a_closed_complaint_is_found_by_half_a_name_from_the_bar_of_tasklist() {
        ComplaintNumber number =
                complain(Map.of("name", "Wilhelmina Krzyżanowska", "email", aNewAddress()), "Nobody came.");
        deed(number, "withdrawal", Map.of("reason", "she called"));
        handler("handler").complete(number, "Task_CompleteClosingRecord", "because", Map.of());

        visit("handler", number, page -> {
            page.navigate(url("/camunda/app/tasklist/default/"));
            page.locator(".redress-find input").fill("krzyzan");
            page.locator(".redress-found a:has-text('" + number + "')").waitFor();
            page.locator(".redress-find input").press("ArrowDown");
            Page found = page.waitForPopup(() -> page.keyboard().press("Enter"));
            found.waitForSelector("text=Nobody came.");
            assertThat(found.url()).endsWith("/staff/complaints/" + number);
        });
    }

    private static List<?> visible(Page page, String selector) {
        return (List<?>) page.evaluate(
                "selector => [...document.querySelectorAll(selector)].filter(e => e.getClientRects().length).map(e => e.outerHTML.slice(0, 120))",
                selector);
    }

    private static ComplaintNumber complaint() {
        return complain(Map.of("name", "Kim Minji", "email", aNewAddress()), "It never came.");
    }

    private static ComplaintNumber decided() {
        ComplaintNumber number = complaint();
        handler("handler").assess(number);
        deed(number, "findings", Map.of("issue", "Late", "result", "UPHELD", "reason", "so", "told", "so"));
        handler("handler").complete(number, "Task_InvestigateComplaint", "because", Map.of());
        handler("handler").complete(number, "Task_DecideComplaint", "because", Map.of("remedyKind", "NONE"));
        await().untilAsserted(() -> assertThat(file(number).get("status")).isEqualTo("DECISION_COMMUNICATED"));
        return number;
    }

    private static void deed(ComplaintNumber number, String name, Map<String, ?> body) {
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/" + name, number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    private static void visit(String user, ComplaintNumber number, Consumer<Page> visit) {
        try (BrowserContext context = chromium.browser().newContext()) {
            context.setDefaultTimeout(PATIENCE);
            Page page = context.newPage();
            page.navigate(url("/login"));
            page.fill("[name='username']", user);
            page.fill("[name='password']", user);
            page.click("button[type='submit']");
            page.navigate(url("/staff/complaints/" + number));
            page.waitForSelector(".redress-complaint #redress-timeline time");
            visit.accept(page);
        }
    }
}
