package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.acceptance.OwnProduct;
import org.redress.acceptance.WholeProduct;
import org.redress.complaint.ComplaintNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A process owner changes the flow in the change console, with nobody who develops and nothing that restarts: a step with its form,
 * a threshold of the priority, a clock, the words of a letter. A second person approves in Tasklist.
 */
@OwnProduct
class ProcessOwnerTest extends WholeProduct {

    private static final int PATIENCE = 60_000;
    private static final String ADD_STEP = """
        () => {
          const modeler = document.getElementById('editor').modeler;
          const [modeling, elements, factory, moddle] = ['modeling', 'elementRegistry', 'elementFactory', 'bpmnFactory'].map(part => modeler.get(part));
          const start = elements.get('StartEvent_InvestigationDue'), first = elements.get('Task_InvestigateComplaint');
          modeling.removeConnection(start.outgoing[0]);
          const ask = modeling.createShape(factory.createShape({ type: 'bpmn:UserTask' }), { x: start.x + 60, y: start.y + 190 }, start.parent);
          modeling.updateProperties(ask, { id: 'Task_AskForDocuments', name: 'Ask for documents', 'camunda:formRef': 'askForDocuments',
            'camunda:formRefBinding': 'latest', 'camunda:candidateGroups': '${candidateGroup}' });
          const inputs = Object.entries({ heading: 'Documents', fields: 'documents' })
            .map(([name, value]) => moddle.create('camunda:InputParameter', { name, value }));
          const record = modeling.createShape(factory.createShape({ type: 'bpmn:ServiceTask' }), { x: start.x + 260, y: start.y + 190 }, start.parent);
          modeling.updateProperties(record, { id: 'Task_RecordForm', name: 'Record form', 'camunda:delegateExpression': '#{recordFormDelegate}',
            extensionElements: moddle.create('bpmn:ExtensionElements', { values: [moddle.create('camunda:InputOutput', { inputParameters: inputs })] }) });
          modeling.connect(start, ask); modeling.connect(ask, record); modeling.connect(record, first);
        }""";
    private static final String DRAWN_STEP = """
        () => {
          const step = document.getElementById('editor').modeler.get('elementRegistry').find(element => element.businessObject.name === 'Record remark');
          return step && `${step.businessObject.get('camunda:delegateExpression')} after ${step.incoming[0]?.source.id}`;
        }""";
    private static final String FORM = """
        () => document.getElementById('editor').modeler.importSchema({ type: 'default', id: 'askForDocuments', schemaVersion: 16,
          executionPlatform: 'Camunda Platform', executionPlatformVersion: '7.24.0', components: [
            { type: 'text', id: 'Text_1', text: 'Which documents did you ask for?' },
            { type: 'textarea', id: 'Field_1', key: 'documents', label: 'Documents', validate: { required: true } }] })""";
    private static Chromium chromium;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @Test
    void an_owner_changes_the_flow_alone() throws InterruptedException {
        ComplaintNumber staying = inInvestigation(aNewAddress());
        ComplaintNumber moving = inInvestigation(aNewAddress());

        visit("owner", page -> {
            changeLetters(page);
            String change = changeFlow(page);
            compares(page, change);
            request(page);
            approveInTasklist(change);
            awaitActive(page, change);
        });

        String address = aNewAddress();
        ComplaintNumber fresh = inInvestigation(address);
        assertThat(mailbox(address).await(fresh.value()).subject()).isEqualTo("Thank you: complaint " + fresh.value());
        assertThat(kinds(fresh)).contains("Task_AskForDocuments").doesNotContain("Task_InvestigateComplaint");
        assertThat(jdbc.sql(
                                "select amount from clock_rule where complaint_number = ? and rule_id = 'INTERNAL-RESPOND-P1'")
                        .param(fresh.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);

        visit("owner", page -> move(page, moving));
        assertThat(version(moving)).isEqualTo(2);
        assertThat(version(staying)).isEqualTo(1);
        assertThat(kinds(staying)).contains("Task_InvestigateComplaint");
    }

    @Test
    void a_letter_is_written_anew_while_an_owner_types_and_the_advice_follows() throws InterruptedException {
        visit("owner", page -> {
            page.navigate(url("/staff/models/letters?lang=en"));
            page.click("a:has-text('Decision') >> nth=0");
            page.selectOption("#a\\.outcome", "NOT_UPHELD");
            letterSays(page, "We do not uphold your complaint.");
            page.click("#shared summary");
            assertThat(page.inputValue("#t\\.en\\.outcome\\.NOT_UPHELD")).startsWith("We do not uphold");

            page.fill("#t\\.en\\.decision\\.review\\.until", "Tell us prior to {0} if you disagree.");
            letterSays(page, "Tell us prior to 30 April 2026 if you disagree.");
            page.waitForSelector("#notes\\.t\\.en\\.decision\\.review\\.until :text('before')");
            page.waitForSelector("#points .unsure[data-point=review]");

            page.fill("#t\\.en\\.decision\\.review\\.until", "${T(java.lang.Runtime)}");
            page.waitForSelector(".wrong #t\\.en\\.decision\\.review\\.until");
            assertThat(page.locator("#result iframe").count()).isZero();
        });
    }

    /** Words that are not saved go along to another language, are asked for before they are left, and survive a login that ended. */
    @Test
    void words_that_are_not_saved_are_not_lost_unasked() throws InterruptedException {
        visit("owner", page -> {
            page.navigate(url("/staff/models/letters/delay/preview?lang=en"));
            assertThat(isLeftUnasked(page)).isTrue();
            page.fill("#t\\.en\\.delay\\.right", "You needn't wait:");
            letterSays(page, "You needn't wait:");

            page.click("button[name=lang][value=ko]");
            page.waitForSelector("html[lang=ko] #texts");
            assertThat(page.inputValue("#t\\.en\\.delay\\.right")).isEqualTo("You needn''t wait:");
            assertThat(isLeftUnasked(page)).isFalse();

            page.fill("#t\\.en\\.delay\\.right", "You {7}:");
            page.waitForSelector(".wrong #t\\.en\\.delay\\.right");
            page.click("#save");
            page.waitForSelector("p.summary[role=alert]");
            assertThat(isLeftUnasked(page)).isFalse();

            page.context().clearCookies();
            page.fill("#t\\.en\\.delay\\.right", "We''re sorry.");
            page.waitForSelector("#ended");
            page.locator("#ended").evaluate("words => words.remove()");
            page.click("#save");
            page.waitForSelector("#ended");
            assertThat(page.inputValue("#t\\.en\\.delay\\.right")).isEqualTo("We''re sorry.");
            assertThat(isLeftUnasked(page)).isFalse();

            Page other = page.context().newPage();
            other.navigate(url("/login?lang=en"));
            other.fill("[name='username']", "owner");
            other.fill("[name='password']", "owner");
            other.click("button[type='submit']");
            page.click("#save");
            page.waitForURL(address -> address.contains("saved"));
            assertThat(page.inputValue("#t\\.en\\.delay\\.right")).isEqualTo("We''re sorry.");
        });
    }

    private static boolean isLeftUnasked(Page page) {
        page.waitForLoadState();
        return (Boolean) page.evaluate("dispatchEvent(new Event('beforeunload', { cancelable: true }))");
    }

    private static void letterSays(Page page, String words) {
        page.frameLocator("#result iframe").locator("body").getByText(words).waitFor();
    }

    @Test
    void a_file_from_elsewhere_is_brought_in_and_cleaned() throws InterruptedException {
        visit("owner", page -> {
            page.navigate(url("/staff/models"));
            page.fill("#title", "Returned goods");
            page.click("button:has-text('Begin a change')");
            page.setInputFiles("#brought", Path.of("src/test/resources/org/redress/acceptance/returned-goods.bpmn"));
            page.click("button:has-text('Bring in')");
            assertThat(page.locator("#check li").allInnerTexts())
                    .anyMatch(finding -> finding.contains("lookAtGoods"))
                    .anyMatch(finding -> finding.contains("External tasks are not allowed"));

            page.click("button:has-text('Remove what does not run here')");
            page.locator("#check").waitFor();
            assertThat(page.locator("#check li").allInnerTexts()).noneMatch(finding -> finding.contains("External"));
            page.click("#files a:has-text('returned-goods.bpmn')");
            page.locator("#as-text").click();
            ready(page);
            assertThat(page.inputValue("#canvas textarea"))
                    .contains("Look at the goods")
                    .doesNotContain("camunda:topic");
        });
    }

    private static void changeLetters(Page page) {
        page.navigate(url("/staff/models/letters/letters_en"));
        begin(page, "Warmer words");
        page.fill("#words-acknowledgement\\.subject", "Thank you: complaint {0}");
        saveAndCheck(page);
        page.click("header a");
        request(page);
        awaitActive(page, page.url());
    }

    private static String changeFlow(Page page) {
        page.navigate(url("/staff/models/process/InvestigationProcess"));
        begin(page, "Ask for documents");
        String change = page.url().replaceAll("/files/.*", "");
        drawsSteps(page);
        page.evaluate(ADD_STEP);
        page.click("#save");
        page.waitForFunction("() => document.getElementById('findings').textContent.includes('askForDocuments')");

        page.navigate(change);
        page.selectOption("#kind", "FORM");
        page.fill("#name", "askForDocuments");
        page.click("button:has-text('Create')");
        ready(page);
        page.evaluate(FORM);
        saveAndCheck(page);

        take(page, change, "DECISION:severityBand");
        page.click("#views button:has-text('Severity band')");
        type(page, "50 to 99 points", "[50..99]", "[60..99]");
        type(page, "20 to 49 points", "[20..49]", "[20..59]");
        saveAndCheck(page);

        take(page, change, "DECISION:determineClocks");
        type(page, "INTERNAL-RESPOND-P1", "5", "3");
        saveAndCheck(page);
        page.navigate(change);
        return change;
    }

    /** A process, a form that is new, and decision tables, as whoever approves looks at them. */
    private static void compares(Page page, String change) {
        page.navigate(change);
        List<String> links = page.locator("a:has-text('Difference')").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(links).hasSizeGreaterThan(2);
        links.forEach(link -> {
            page.navigate(url(link));
            page.locator("#difference > *").first().waitFor();
            assertThat(page.locator("#difference").innerText()).doesNotContain("cannot be opened");
        });
        page.navigate(change);
    }

    private static void drawsSteps(Page page) {
        page.click("g[data-element-id='Task_InvestigateComplaint'] .djs-hit");
        page.click(".djs-context-pad [data-action='append']");
        page.locator(".djs-popup .entry:has-text('Record remark')").first().click();
        assertThat(page.evaluate(DRAWN_STEP)).isEqualTo("#{recordRemarkDelegate} after Task_InvestigateComplaint");

        page.evaluate("() => document.getElementById('editor').modeler.get('commandStack').undo()");
        assertThat(page.evaluate(DRAWN_STEP)).as("one undo takes it back").isNull();
    }

    private static void begin(Page page, String title) {
        page.fill("#title", title);
        page.click("button:has-text('Change it')");
        ready(page);
    }

    private static void take(Page page, String change, String model) {
        page.navigate(change);
        page.selectOption("#model", new SelectOption().setValue(model));
        page.click("button:has-text('Take')");
        ready(page);
    }

    private static void ready(Page page) {
        page.waitForFunction("() => !document.getElementById('save').disabled");
    }

    private static void saveAndCheck(Page page) {
        page.click("#save");
        page.waitForFunction(
                "() => !document.getElementById('save').disabled && document.getElementById('status').textContent");
        page.waitForFunction("() => document.getElementById('status').textContent.startsWith('Saved')");
        assertThat(page.locator("#findings li").allInnerTexts()).isEmpty();
    }

    /** Types into the cell of a decision table, in the first row that has these words. */
    private static void type(Page page, String row, String before, String after) {
        Locator cell = page.locator("tr", new Page.LocatorOptions().setHasText(row))
                .first()
                .locator(":text-is('" + before + "')")
                .first();
        cell.click();
        page.keyboard().press("Control+A");
        page.keyboard().type(after);
        page.keyboard().press("Escape");
    }

    private static void request(Page page) {
        page.fill("#reason", "Complete files from the start.");
        page.click("button:has-text('Request the change')");
        page.locator(".state.REQUESTED, .state.ACTIVE, .state.APPROVED").first().waitFor();
    }

    private static void approveInTasklist(String change) {
        String key = "change-" + change.replaceAll(".*/", "");
        String task = handler("quality").taskId(key, "Task_ApproveChange");
        visit("quality", page -> {
            page.navigate(url("/camunda/app/tasklist/default/#/?task=" + task));
            Claimed.by(page);
            Dropdown.choose(page.locator(".fjs-form-field-select").first(), "");
            page.locator(".fjs-form-field-textarea textarea").fill("Looked at every difference.");
            page.locator("button:has-text('Complete'):visible").last().click();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> handler("admin").tasks(key).isEmpty());
        });
    }

    private static void awaitActive(Page page, String change) {
        await().atMost(Duration.ofSeconds(30)).pollDelay(Duration.ZERO).until(() -> {
            page.navigate(change);
            return page.locator("h1 .state.ACTIVE").count() == 1;
        });
    }

    private static void move(Page page, ComplaintNumber number) {
        page.navigate(url("/staff/models/process/InvestigationProcess"));
        page.check("input[name='complaints'][value='" + number.value() + "']");
        page.click("button:has-text('Move')");
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            page.reload();
            return page.locator("#running [role='status']").innerText().contains("1 of 1 moved");
        });
    }

    private static ComplaintNumber inInvestigation(String address) {
        ComplaintNumber number = complain(Map.of("name", "Kim Minji", "email", address), "The parcel never came.");
        handler("handler").assess(number);
        return number;
    }

    private int version(ComplaintNumber number) {
        return jdbc.sql("""
                select d.version_ from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where e.business_key_ = ? and d.key_ = 'InvestigationProcess'""").param(number.value()).query(Integer.class).single();
    }

    private static List<Object> kinds(ComplaintNumber number) {
        return handler("admin").tasks(number).stream()
                .map(task -> task.get("taskDefinitionKey"))
                .toList();
    }

    private static void visit(String user, Consumer<Page> visit) {
        try (BrowserContext context = chromium.browser().newContext()) {
            context.setDefaultTimeout(PATIENCE);
            Page page = context.newPage();
            page.navigate(url("/login?lang=en"));
            page.fill("[name='username']", user);
            page.fill("[name='password']", user);
            page.click("button[type='submit']");
            visit.accept(page);
        }
    }
}
