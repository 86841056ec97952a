package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.PressSequentiallyOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.acceptance.WholeProduct;
import org.redress.complaint.ComplaintNumber;
import org.springframework.http.MediaType;

/** Not one key is lost, however fast somebody types and however soon after the last key they send what they typed. */
@Tag("browser")
class TypingTest extends WholeProduct {

    private static final int PATIENCE = 90_000;
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static Chromium chromium;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 300})
    void every_key_typed_into_a_task_form_is_stored(int pause) {
        ComplaintNumber number = complain(Map.of("name", "Kim Minji", "email", aNewAddress()), "It never came.");
        String task = handler("handler").taskId(number, "Task_AssessComplaint");
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("severityReason", "bad, as told");
        typed.put("peopleAffected", "12");
        typed.put("impactReason", "many hit");
        typed.put("recurrences", "3");
        typed.put("amountAtStake", "120.5");
        typed.put("amountCurrency", "EUR");
        typed.put("complexityReason", "one issue");
        typed.put("immediateActionNeedReason", "none now");
        typed.put("immediateActionPossibleReason", "last words");

        onTask("handler", task, page -> {
            chooseFirst(
                    page,
                    "scope",
                    "category",
                    "severity",
                    "harm",
                    "safetyImplication",
                    "impact",
                    "complexity",
                    "immediateActionNeed",
                    "immediateActionPossible");
            compose(page, "safetyReason", "한글");
            typed.forEach((key, text) -> type(field(page, key), text, pause));
            completeAtOnce(page);
            awaitGone("handler", number, task, page);
        });

        String stored = String.valueOf(file(number).get("assessment"));
        assertThat(stored).contains("peopleAffected=12", "recurrences=3", "amountAtStake=120.5", "safetyReason=한글");
        typed.forEach((key, text) -> assertThat(stored).contains(key + "=" + text));
    }

    /** From the investigation to the proof of the remedy, by mouse and by keyboard, typed, pasted, and filled in by a program. */
    @Test
    void every_key_typed_into_the_forms_and_the_tab_is_stored_to_the_end() {
        ComplaintNumber number = complain(Map.of("name", "Kim Minji", "email", aNewAddress()), "It never came.");
        handler("handler")
                .complete(
                        number,
                        "Task_AssessComplaint",
                        "because",
                        Map.of(
                                "immediateActionNeed",
                                "no",
                                "immediateActionPossible",
                                "no",
                                "vulnerable",
                                false,
                                "outsideInterest",
                                false));

        onTask("handler", number, "Task_InvestigateComplaint", page -> {
            openTab(page, "Complaint");
            type(page.locator("#redress-notes textarea"), "a note to its end", 0);
            page.locator("#redress-notes button[type='submit']").click();
            page.locator("#redress-findings summary").click();
            page.locator("#redress-findings details select").selectOption("UPHELD");
            type(page.locator("#redress-findings [name='issue']"), "the issue to its end", 0);
            type(page.locator("#redress-findings [name='reason']"), "internal to its end", 0);
            type(page.locator("#redress-findings [name='told']"), "told to its end", 0);
            page.locator("#redress-findings [name='told']").press("Tab");
            page.keyboard().press("Enter");
            page.locator("#redress-findings li:has-text('told to its end')").waitFor();
            openTab(page, "Form");
            chooseFirst(page, "cause");
            paste(page, "method", "pasted to its end");
            type(field(page, "causeReason"), "cause to its end", 0);
        });
        onTask("handler", number, "Task_DecideComplaint", page -> {
            chooseFirst(page, "outcome");
            choose(page, "remedyKind", "Refund");
            type(field(page, "reasons"), "reasons to their end", 0);
            type(field(page, "remedyCurrency"), "EUR", 0);
            type(field(page, "remedyText"), "1500 EUR by June", 0);
            type(field(page, "remedyDueOn"), LocalDate.now().plusYears(1).toString(), 0);
            fillLikeAProgram(page, "prevention", "filled in to its end");
            type(field(page, "remedyAmount"), "1500.00", 0);
        });
        onTask("manager", number, "Task_ApproveRemedy", page -> {
            chooseFirst(page, "approved");
            type(field(page, "approvalReason"), "approved to its end", 0);
        });
        assertThat(stored(number))
                .contains(
                        "a note to its end",
                        "the issue to its end",
                        "internal to its end",
                        "told to its end",
                        "pasted to its end",
                        "cause to its end",
                        "reasons to their end",
                        "1500.0",
                        "1500 EUR by June",
                        "filled in to its end",
                        "approved to its end");
    }

    /** Everything that is kept, wherever the person who typed it looks for it. */
    private static String stored(ComplaintNumber number) {
        return file(number)
                + Stream.of("notes", "timeline", "findings")
                        .map(part -> as("handler")
                                .get()
                                .uri("/api/v1/complaints/{number}/" + part, number)
                                .retrieve()
                                .body(String.class))
                        .collect(Collectors.joining());
    }

    @Test
    void what_is_refused_is_said_with_the_words_of_the_form_and_goes_with_the_next_try() {
        ComplaintNumber number = complain(Map.of("name", "Kim Minji", "email", aNewAddress()), "It never came.");
        String task = handler("handler").taskId(number, "Task_AssessComplaint");

        onTask("handler", task, page -> {
            page.locator(".fjs-container ~ .redress-state")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            page.locator("button:has-text('Complete'):visible").last().click();
            page.locator(".redress-state:has-text('“Reason for the severity”')").waitFor();

            chooseFirst(
                    page,
                    "scope",
                    "category",
                    "severity",
                    "harm",
                    "safetyImplication",
                    "impact",
                    "complexity",
                    "immediateActionNeed",
                    "immediateActionPossible");
            page.locator(".fjs-form-field-textarea textarea").all().forEach(area -> area.fill("because"));
            type(field(page, "amountCurrency"), "EUR", 0);
            type(field(page, "amountAtStake"), "1.299", 0);
            completeAtOnce(page);

            Locator refusal = page.locator(".page-notifications .alert-danger .message");
            refusal.waitFor();
            assertThat(refusal.innerText())
                    .isEqualTo("“Amount at stake” can be read as 1299 or as 1.299; write 1299 if you mean the first, "
                            + "1.30 if you mean the second");
            shoot(page, "refused-in-tasklist");
            assertThat(page.evaluate("""
                () => {
                  const button = [...document.querySelectorAll('.form-actions button')].find(({ textContent }) => /Complete/.test(textContent));
                  button.scrollIntoView({ block: 'nearest' });
                  const { left, top, width, height } = button.getBoundingClientRect();
                  return button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
                }""")).as("Complete is not covered").isEqualTo(true);

            type(field(page, "amountAtStake"), "1299", 0);
            completeAtOnce(page);
            awaitGone("handler", number, task, page);
            page.locator(".page-notifications .alert-danger")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.locator("section.task-card h2:has-text('Investigate complaint')")
                    .waitFor();
        });
    }

    @Test
    void the_answer_that_a_link_names_is_sent_whatever_was_chosen_before() throws InterruptedException {
        String address = aNewAddress();
        ComplaintNumber number = complain(Map.of("name", "Kim Minji", "email", address), "It never came.");
        handler("handler").complete(number, "Task_AssessComplaint", "because", Map.of("immediateActionNeed", "no"));
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/findings", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("issue", "Late", "result", "UPHELD", "reason", "so", "told", "so"))
                .retrieve()
                .toBodilessEntity();
        handler("handler").complete(number, "Task_InvestigateComplaint", "because", Map.of());
        handler("handler").complete(number, "Task_DecideComplaint", "because", Map.of("remedyKind", "NONE"));
        String accept = mailbox(address).await("answer=accept").link("/answer/");

        try (BrowserContext context = chromium.browser().newContext()) {
            context.setDefaultTimeout(PATIENCE);
            Page page = context.newPage();
            page.navigate(accept.replace("answer=accept", "answer=reject"));
            page.fill("[name='reason']", "It was dented, look again!");
            page.navigate(accept);

            assertThat(page.isChecked("[name='answer'][value='accept']")).isTrue();
            assertThat(page.inputValue("[name='reason']")).isEqualTo("It was dented, look again!");
            page.click("button[type='submit']:visible");
            page.locator("h1").waitFor();
            assertThat(page.evaluate("() => Object.keys(sessionStorage).length"))
                    .isEqualTo(0);
        }
        assertThat(handler("handler").tasks(number))
                .extracting(task -> task.get("taskDefinitionKey"))
                .containsExactly("Task_CompleteClosingRecord");
    }

    @Test
    void what_is_typed_into_the_web_form_comes_back_in_the_other_language_after_a_refusal_and_after_going_back() {
        for (boolean scripts : new boolean[] {true, false}) {
            try (BrowserContext context = chromium.browser()
                    .newContext(new NewContextOptions()
                            .setJavaScriptEnabled(scripts)
                            .setViewportSize(360, 740))) {
                context.setDefaultTimeout(PATIENCE);
                Page page = context.newPage();
                page.navigate(url("/complain?lang=en"));
                shoot(page, "complain-en-360");
                page.fill("[name='subject']", "Parcel");
                page.fill("[name='description']", "It never came. 배송");

                page.click("button[name='lang'][value='ko']");

                page.locator("html[lang='ko']").waitFor();
                assertTyped(page);
                shoot(page, "complain-ko-360-scripts-" + scripts);
                page.locator("[name='subject']").press("Enter");
                page.locator("#problems").waitFor();
                assertTyped(page);
                if (scripts) {
                    page.navigate(url("/"));
                    page.navigate(url("/complain"));
                    assertTyped(page);
                    assertThat(page.locator("[data-back]").isVisible()).isTrue();
                    shoot(page, "complain-back-360");
                }
            }
        }
    }

    private static void assertTyped(Page page) {
        assertThat(page.inputValue("[name='subject']")).isEqualTo("Parcel");
        assertThat(page.inputValue("[name='description']")).isEqualTo("It never came. 배송");
    }

    /** Completes the newest task of this kind, with no pause after what {@code work} typed last. */
    private static void onTask(String user, ComplaintNumber number, String kind, Consumer<Page> work) {
        String task = handler(user).taskId(number, kind);
        onTask(user, task, page -> {
            work.accept(page);
            completeAtOnce(page);
            awaitGone(user, number, task, page);
        });
    }

    private static void openTab(Page page, String name) {
        page.locator(".nav-tabs")
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .click();
        page.locator("Form".equals(name) ? ".fjs-container" : "#redress-notes textarea:enabled")
                .first()
                .waitFor();
    }

    private static void choose(Page page, String key, String label) {
        Dropdown.choose(
                page.locator(".fjs-form-field-select:has(label[for$='_" + key + "'])")
                        .first(),
                label);
    }

    private static void paste(Page page, String key, String text) {
        field(page, key).focus();
        page.keyboard().insertText(text);
    }

    private static void fillLikeAProgram(Page page, String key, String text) {
        field(page, key)
                .evaluate(
                        "(field, text) => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); }",
                        text);
    }

    private static void onTask(String user, String task, Consumer<Page> work) {
        try (BrowserContext context = chromium.browser().newContext()) {
            context.setDefaultTimeout(PATIENCE);
            Page page = context.newPage();
            page.navigate(url("/login"));
            page.fill("[name='username']", user);
            page.fill("[name='password']", user);
            page.click("button[type='submit']");
            page.navigate(url("/camunda/app/tasklist/default/#/?task=" + task));
            Claimed.by(page);
            work.accept(page);
        }
    }

    private static Locator field(Page page, String key) {
        return page.locator("[id$='_" + key + "']:is(input, textarea)").first();
    }

    private static void chooseFirst(Page page, String... keys) {
        for (String key : keys) {
            choose(page, key, "");
        }
    }

    private static void type(Locator field, String text, int pause) {
        field.focus();
        field.press("Control+A");
        field.pressSequentially(text, new PressSequentiallyOptions().setDelay(pause));
    }

    /** As a Korean keyboard does: the syllable is in the field before it is finished. */
    private static void compose(Page page, String key, String text) {
        field(page, key).focus();
        CDPSession keyboard = page.context().newCDPSession(page);
        for (int i = 1; i <= text.length(); i++) {
            JsonObject unfinished = new JsonObject();
            unfinished.addProperty("text", text.substring(0, i));
            unfinished.addProperty("selectionStart", i);
            unfinished.addProperty("selectionEnd", i);
            keyboard.send("Input.imeSetComposition", unfinished);
        }
        JsonObject finished = new JsonObject();
        finished.addProperty("text", text);
        keyboard.send("Input.insertText", finished);
    }

    /** No pause, and no leaving of the field, between the last key and the button. */
    private static void completeAtOnce(Page page) {
        page.evaluate(
                "[...document.querySelectorAll('button')].filter(b => b.textContent.includes('Complete') && b.offsetParent).pop().click()");
    }

    private static void awaitGone(String user, ComplaintNumber number, String task, Page page) {
        for (int i = 0; i < 60; i++) {
            if (handler(user).tasks(number).stream().noneMatch(open -> task.equals(open.get("id")))) {
                return;
            }
            page.waitForTimeout(500);
        }
        shoot(page, "still-open");
        throw new AssertionError("still open: " + page.locator("body").innerText());
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }
}
