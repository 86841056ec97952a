package org.redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.acceptance.WholeProduct;
import org.redress.complaint.ComplaintNumber;

/** What we add to Tasklist and Cockpit, in a real browser. One broken script of ours would leave a web app blank. */
@Tag("browser")
class WebAppsTest extends WholeProduct {

    /** The list begins with the next clock unless its address says otherwise. */
    private static final String NEWEST_FIRST =
            "#/?sorting=%5B%7B%22sortBy%22:%22created%22,%22sortOrder%22:%22desc%22%7D%5D";

    private static final String NARRATIVE = "It never came.\n\n  {$500.00} ${x} <b>not bold</b>\n=1+1";
    private static final int PATIENCE = 60_000;

    private static Chromium chromium;
    private final List<String> errors = new ArrayList<>();
    private BrowserContext context;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @BeforeEach
    void newVisitor() {
        context = chromium.browser().newContext();
        context.setDefaultTimeout(PATIENCE);
        context.onWebError(error -> errors.add(error.error()));
        context.onConsoleMessage(message -> {
            // what is refused over HTTP is logged as well, and is no mistake of a script
            if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
                errors.add(message.text());
            }
        });
    }

    @AfterEach
    void leave() {
        context.close();
        assertThat(errors).isEmpty();
    }

    @Test
    void the_tab_complaint_shows_the_words_exactly_as_sent_and_keeps_what_is_typed() {
        String address = aNewAddress();
        complain(Map.of("name", "Kim Park", "email", address), NARRATIVE);

        Page page = newestTask("handler");
        openTab(page, "Complaint");
        assertThat(page.locator(".redress-narrative").textContent()).isEqualTo(NARRATIVE);
        assertThat(page.locator(".redress-complaint")).containsText(address);
        page.locator("#redress-notes textarea").fill("half a thought");
        page.close();

        Page later = newestTask("handler");
        openTab(later, "Complaint");
        assertThat(later.locator("#redress-notes textarea")).hasValue("half a thought", within());
    }

    @Test
    void a_handler_asks_for_information_and_writes_down_the_answer_in_the_tab() {
        ComplaintNumber number = complain(Map.of("name", "Kim Park", "email", aNewAddress()), NARRATIVE);
        Page page = newestTask("handler");
        openTab(page, "Complaint");

        Locator ask = page.locator("#redress-actions details")
                .filter(new Locator.FilterOptions().setHasText("Ask for information"));
        ask.locator("summary").click();
        ask.locator("[name=askedOf]").selectOption("THIRD_PARTY");
        ask.locator("[name=thirdParty]").fill("Grid company");
        ask.locator("[name=what]").fill("The log of April");
        ask.locator("button[type=submit]").click();

        assertThat(page.locator(".redress-chips")).containsText("Waiting for Grid company since");
        assertThat(page.locator("#redress-requests")).containsText("The log of April");
        page.locator("#redress-requests summary").click();
        page.locator("#redress-requests textarea").fill("It shows a fault");
        page.locator("#redress-requests button[type=submit]").click();
        assertThat(page.locator("#redress-requests")).containsText("Answered");
        assertThat(page.locator(".redress-chips")).not().containsText("Waiting for");
        assertThat(page.locator("#redress-timeline")).containsText("Information supplied");
        assertThat(handler("handler").tasks(number)).hasSize(1);
    }

    @Test
    void what_is_typed_into_a_task_form_survives_closing_the_browser() {
        complain(Map.of("name", "Kim Park", "email", aNewAddress()), NARRATIVE);

        Page page = newestTask("handler");
        Locator text = page.locator(".fjs-container textarea").first();
        assertThat(page.locator(".fjs-container ~ .redress-state")).hasCount(1);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        text.pressSequentially("in the middle of a sen", new Locator.PressSequentiallyOptions().setDelay(40));
        page.close();

        assertThat(newestTask("handler").locator(".fjs-container textarea").first())
                .hasValue("in the middle of a sen", within());
    }

    @Test
    void each_card_names_its_complaint() {
        ComplaintNumber number = complain(Map.of("name", "Kim Park", "email", aNewAddress()), NARRATIVE);

        Page page = login("handler", "tasklist");
        page.waitForURL(Pattern.compile(".*sorting=.*dueDate.*asc.*"));
        page.navigate(url("/camunda/app/tasklist/default/" + NEWEST_FIRST));

        assertThat(page.locator(".redress-card").first()).hasText(number + " Late delivery");
    }

    @Test
    void new_complaint_opens_our_page_over_tasklist_and_escape_closes_it() {
        Page page = login("handler", "tasklist");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New complaint"))
                .click();
        assertThat(page.frameLocator(".redress-dialog iframe").locator("[name=description]"))
                .isVisible();
        page.frameByUrl(Pattern.compile("/staff/complaints/new")).waitForLoadState();

        page.frameLocator(".redress-dialog iframe")
                .locator("[name=description]")
                .press("Escape");

        assertThat(page.locator(".redress-dialog")).isHidden();
    }

    @Test
    void a_manager_reads_the_complaint_and_is_offered_nothing_to_write() {
        ComplaintNumber number = complain(Map.of("name", "Kim Park", "email", aNewAddress()), NARRATIVE);
        Page page = login("manager", "tasklist");
        page.navigate(url("/camunda/app/tasklist/default/#/?task="
                + handler("manager").tasks(number).get(0).get("id")));
        page.locator(".nav-tabs")
                .getByText("Complaint", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(page.locator(".redress-narrative")).containsText("It never came.");
        assertThat(page.locator("#redress-timeline")).containsText("Received");
        assertThat(
                        page.locator(
                                "#redress-notes textarea, #redress-documents input, #redress-findings textarea, #redress-actions"))
                .hasCount(0);
        assertThat(page.locator(".redress-new")).hasCount(0);
    }

    @Test
    void an_administrator_finds_every_list_of_admin() {
        List<String> refused = new ArrayList<>();
        BrowserContext session = login("admin", "admin").context();
        session.onResponse(response -> {
            if (response.status() >= 400) {
                refused.add(response.status() + " " + response.url());
            }
        });

        Map.of(
                        "users",
                        "handler",
                        "groups",
                        "team-leads",
                        "authorization",
                        "complaint-handlers",
                        "users/lead?tab=groups",
                        "Team leads",
                        "groups/managers?tab=users",
                        "manager",
                        "system?section=system-settings-general",
                        "7.24.0")
                .forEach((place, shown) -> {
                    // a page of its own: leaving a list that is still loading aborts it
                    Page page = session.newPage();
                    page.navigate(url("/camunda/app/admin/default/#/" + place));
                    assertThat(page.locator("body")).containsText(shown);
                    page.close();
                });

        assertThat(refused).isEmpty();
    }

    @Test
    void a_manager_sees_the_bottlenecks_in_cockpit() {
        complain(Map.of("name", "Kim Park", "email", aNewAddress()), NARRATIVE);

        Page page = login("manager", "cockpit");

        assertThat(page.locator(".redress-bottlenecks")).containsText("Assess complaint");
    }

    @Test
    void who_signs_out_comes_to_our_login_page() {
        Page page = login("handler", "tasklist");
        page.evaluate("location.hash = '#/login'");

        page.waitForURL(Pattern.compile(".*/login$"));
    }

    private Page newestTask(String user) {
        Page page =
                context.pages().isEmpty() && context.cookies().isEmpty() ? login(user, "tasklist") : open("tasklist");
        page.navigate(url("/camunda/app/tasklist/default/" + NEWEST_FIRST));
        page.waitForURL(Pattern.compile(".*sorting=.*created.*"));
        page.locator(".tasks-list li.task").first().click();
        page.locator(".fjs-container textarea").first().waitFor();
        return page;
    }

    private static void openTab(Page page, String name) {
        page.locator(".nav-tabs")
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .click();
        page.locator(".redress-number").waitFor();
        assertThat(page.locator("#redress-notes fieldset")).isEnabled();
    }

    private Page login(String user, String app) {
        Page page = context.newPage();
        page.navigate(url("/login"));
        page.fill("[name=username]", user);
        page.fill("[name=password]", user);
        page.click("button[type=submit]");
        page.waitForURL(Pattern.compile(".*/camunda/app/.*"));
        page.navigate(url("/camunda/app/" + app + "/default/"));
        return page;
    }

    private Page open(String app) {
        Page page = context.newPage();
        page.navigate(url("/camunda/app/" + app + "/default/"));
        return page;
    }

    private static LocatorAssertions.HasValueOptions within() {
        return new LocatorAssertions.HasValueOptions().setTimeout(PATIENCE);
    }
}
