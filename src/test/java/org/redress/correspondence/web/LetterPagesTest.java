package org.redress.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.SharedStart;
import org.redress.access.Staff;
import org.redress.access.StaffGroup;
import org.redress.access.Visitor;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.CorrespondenceLetter;
import org.redress.correspondence.LetterSituations;
import org.redress.correspondence.preview.Chosen;
import org.redress.correspondence.preview.Previews;
import org.redress.models.change.ModelChanges;
import org.redress.record.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/** Owners look at letters in every situation and with a real complaint, change their words, and put them into a change. */
@SharedStart
class LetterPagesTest {

    private static final String ROOT = "/staff/models/letters/";
    private static final String ACKNOWLEDGEMENT = ROOT + "acknowledgement/preview";
    /** What a page sends with a text that was not there when it was read. */
    private static final String NOTHING = "47DEQpj8HBSa-_TI";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private ModelChanges changes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Previews previews;

    private Visitor owner;
    private Visitor reader;
    private Staff staff;

    @BeforeEach
    void logIn() {
        staff = new Staff(identities);
        owner = visitor("reads-letters", StaffGroup.PROCESS_OWNERS);
        reader = visitor("reads-complaints-too", StaffGroup.PROCESS_OWNERS, StaffGroup.QUALITY_MANAGERS);
    }

    private Visitor visitor(String name, StaffGroup... groups) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(staff.hire(name, groups), Staff.PASSWORD);
        return visitor;
    }

    @Test
    void every_letter_opens_in_both_languages() {
        List<String> letters = Pattern.compile("/staff/models/letters/([a-z-]+)/preview")
                .matcher(owner.get("/staff/models/letters").body())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(letters).hasSizeGreaterThan(17).doesNotHaveDuplicates();
        for (String letter : letters) {
            for (String language : List.of("en", "ko")) {
                HttpResponse<String> page = owner.get(ROOT + letter + "/preview?lang=" + language);
                assertThat(page.statusCode()).as(letter).isEqualTo(200);
                assertThat(page.body())
                        .as(letter)
                        .contains("<iframe sandbox=\"\"")
                        .doesNotContain("??");
            }
        }
    }

    @Test
    void a_letter_stands_there_as_mail_as_text_and_on_paper() {
        String situation = "?a.outcome=NOT_UPHELD&a.stage=SECOND+confirmed&a.replies=unread&language=en";

        HttpResponse<String> page = owner.get(ROOT + "decision/preview" + situation);

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'", "script-src 'self'"));
        assertThat(frame(page.body()))
                .contains("We do not uphold your complaint.", "It is our final response.", "[personal link]")
                .doesNotContain("redress:");
        assertThat(text(page.body()))
                .contains("The review confirms our first decision.", "Replies to this e-mail are not read.")
                .doesNotContain("redress:");
        HttpResponse<String> pdf = owner.get(ROOT + "decision/paper" + situation);
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
    }

    @Test
    void whoever_may_not_read_models_reads_no_letters_and_only_owners_type() {
        Visitor handler = visitor("handles-letters", StaffGroup.COMPLAINT_HANDLERS);
        Visitor quality = visitor("checks-letters", StaffGroup.QUALITY_MANAGERS);

        for (String path : List.of("/staff/models/letters", ACKNOWLEDGEMENT, ROOT + "acknowledgement/paper")) {
            assertThat(handler.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(quality.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(quality.get(ACKNOWLEDGEMENT).body()).doesNotContain("id=\"save\"", "name=\"t.en.");
        for (Visitor other : List.of(handler, quality)) {
            for (String path :
                    List.of(ACKNOWLEDGEMENT, ROOT + "acknowledgement/words", ROOT + "acknowledgement/paper")) {
                assertThat(other.postForm(path, Map.of("_csrf", other.cookie("REDRESS-CSRF")))
                                .statusCode())
                        .as(path)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void typed_words_show_at_once_and_the_advice_follows_them() {
        String before = post(ACKNOWLEDGEMENT, Map.of("language", "en")).body();
        String after = post(
                        ACKNOWLEDGEMENT,
                        Map.of("language", "en", "t.en.acknowledgement.step3", "You will hear from us in due course."))
                .body();

        assertThat(missing(before)).doesNotContain("when");
        assertThat(missing(after)).contains("when");
        assertThat(frame(after)).contains("You will hear from us in due course.");
        assertThat(HtmlUtils.htmlUnescape(after)).contains("<q>in due course</q>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${T(java.lang.Runtime).getRuntime().exec('id')}",
                "*{T(java.lang.System).exit(1)}",
                "__${new java.io.File(\"/\").list()}__",
                "[[${@environment}]]",
                "[# th:insert=\"~{file:/etc/passwd}\"/]",
                "~{text/../../application.yaml}",
                "#{signature}",
                "@{http://evil.example}",
                "redress:tracking-link",
                "{7}"
            })
    void what_the_gate_refuses_is_not_shown_and_the_refusal_stands_beside_it(String words) {
        HttpResponse<String> page =
                post(ACKNOWLEDGEMENT, Map.of("language", "en", "t.en.acknowledgement.step1", words));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<iframe");
        assertThat(Pattern.compile("(?s)id=\"t.en.acknowledgement.step1\".*?</ul>")
                        .matcher(page.body())
                        .results()
                        .map(MatchResult::group)
                        .findFirst()
                        .orElseThrow())
                .contains("class=\"problem\"");
        assertThat(post(ROOT + "acknowledgement/paper", Map.of("language", "en", "t.en.acknowledgement.step1", words))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void more_than_a_letter_can_be_is_not_looked_at() {
        Map<String, String> many = new HashMap<>();
        IntStream.range(0, 1_001).forEach(n -> many.put("t.en.own.n" + n + ".text", "x"));
        Map<String, String> heavy = new HashMap<>();
        IntStream.range(0, 21).forEach(n -> heavy.put("t.en.acknowledgement.n" + n, "a".repeat(20_000)));
        List<Map<String, String>> refused = List.of(
                Map.of("t.en.acknowledgement.step1", "a".repeat(20_001)),
                Map.of("t.en.own.other.text", "x"),
                many,
                heavy);

        for (String path : List.of(ACKNOWLEDGEMENT, ROOT + "acknowledgement/paper", ROOT + "acknowledgement/words")) {
            assertThat(refused)
                    .allSatisfy(texts ->
                            assertThat(post(path, texts).statusCode()).as(path).isEqualTo(422));
        }
    }

    /** Of the text and of its variant on paper; by the letter itself, so that no list of places says something else. */
    @Test
    void what_stands_in_the_places_of_a_text_stands_beside_it() {
        String page =
                owner.get(ROOT + "information-request/preview?language=en").body();

        for (String key : List.of("information-request.by", "information-request.by.paper")) {
            assertThat(Pattern.compile("(?s)<code>" + Pattern.quote(key) + "</code>.*?</p>")
                            .matcher(page)
                            .results()
                            .map(MatchResult::group))
                    .singleElement()
                    .asString()
                    .contains("<code>{0}</code> <q>17 March 2026</q>");
        }
    }

    @Test
    void one_apostrophe_is_an_apostrophe() {
        Map<String, String> typed = read(owner.get(ACKNOWLEDGEMENT).body());
        typed.put("t.en.acknowledgement.step1", "It's ours; we''ll look, and the day's too.");

        assertThat(text(post(ACKNOWLEDGEMENT, with(typed, "language", "en")).body()))
                .contains("It's ours; we'll look, and the day's too.");
        long change = change(post(ROOT + "acknowledgement/words", typed));
        assertThat(content(change)).contains("acknowledgement.step1=It''s ours; we''ll look, and the day''s too.\n");
    }

    @Test
    void what_the_gate_refuses_is_not_saved() {
        long before =
                jdbc.sql("select count(*) from model_change").query(Long.class).single();
        Map<String, String> typed = read(owner.get(ACKNOWLEDGEMENT).body());
        typed.put("t.en.acknowledgement.step1", "We look at {7}.");

        HttpResponse<String> page = post(ROOT + "acknowledgement/words", typed);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("We look at {7}.", "data-unsaved=\"true\"", "{7} is not filled in this text");
        assertThat(jdbc.sql("select count(*) from model_change")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void a_letter_of_one_language_says_so() {
        Map<String, String> typed = new HashMap<>();
        typed.put("t.en.own.only-here.subject", "Hello");
        typed.put("t.en.own.only-here.text", "Words.");
        HttpResponse<String> saved = post(
                ROOT + "own/words",
                with(typed, "r.en.own.only-here.text", NOTHING, "r.en.own.only-here.subject", NOTHING));

        long change = change(saved);

        assertThat(owner.get(ROOT + "own/preview?lang=en&saved&change=" + change)
                        .body())
                .contains("Missing in Korean: only-here.");
        assertThat(owner.get("/staff/models/letters?lang=en&change=" + change).body())
                .contains("only-here: missing in Korean");
        assertThat(owner.get("/staff/models/letters?lang=en").body()).doesNotContain("missing in Korean");
    }

    @Test
    void markup_in_words_stays_words() {
        String page = post(
                        ACKNOWLEDGEMENT,
                        Map.of("language", "en", "t.en.acknowledgement.step1", "<script>alert(1)</script><b>bold</b>"))
                .body();

        assertThat(page).doesNotContain("<script>alert");
        assertThat(frame(page)).contains("&lt;script&gt;alert(1)").doesNotContain("<script", "<b>bold");
    }

    @Test
    void words_are_saved_into_a_change_and_previewed_there_before_anybody_deploys_them() {
        Map<String, String> typed = read(owner.get(ACKNOWLEDGEMENT).body());
        typed.put("t.en.acknowledgement.intro", "We have your complaint of {0}, number {1}.");
        typed.put("t.ko.acknowledgement.next", "이제 할 일");

        long change = change(post(ROOT + "acknowledgement/words", typed));

        assertThat(changes.get(change).files())
                .extracting(file -> file.name())
                .containsExactlyInAnyOrder(
                        "forms/letters/letters_en.properties", "forms/letters/letters_ko.properties");
        assertThat(changes.get(change)
                        .file("forms/letters/letters_en.properties")
                        .orElseThrow()
                        .content())
                .contains("acknowledgement.intro=We have your complaint of {0}, number {1}.\n");
        assertThat(frame(owner.get(ACKNOWLEDGEMENT + "?language=en&change=" + change)
                        .body()))
                .contains("We have your complaint of 2 March 2026", "What happens next");
        assertThat(frame(owner.get(ACKNOWLEDGEMENT + "?language=ko&change=" + change)
                        .body()))
                .contains("이제 할 일");
        assertThat(frame(owner.get(ACKNOWLEDGEMENT + "?language=en").body())).contains("Thank you for telling us.");
    }

    @Test
    void words_that_somebody_else_changed_meanwhile_are_not_written_over_unawares() {
        Map<String, String> first = read(owner.get(ACKNOWLEDGEMENT).body());
        first.put("t.en.signature", "Yours");
        long change = change(post(ROOT + "acknowledgement/words", first));
        Map<String, String> one =
                with(read(owner.get(ACKNOWLEDGEMENT + "?change=" + change).body()), "change", Long.toString(change));
        Map<String, String> other = new HashMap<>(one);
        one.put("t.en.signature", "With kind regards");
        one.put("t.en.acknowledgement.next", "Next");
        other.put("t.en.signature", "Best wishes");
        other.put("t.en.track", "Follow it");

        assertThat(post(ROOT + "acknowledgement/words", one).statusCode()).isEqualTo(302);
        HttpResponse<String> refused = post(ROOT + "acknowledgement/words", other);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(textarea(refused.body(), "t.en.signature")).isEqualTo("Best wishes");
        assertThat(textarea(refused.body(), "t.en.acknowledgement.next")).isEqualTo("Next");
        assertThat(refused.body()).contains("<q lang=\"en\">With kind regards</q>", "data-unsaved=\"true\"");
        assertThat(content(change)).contains("signature=With kind regards").doesNotContain("track=Follow it");

        Map<String, String> again = with(read(refused.body()), "change", Long.toString(change));
        assertThat(post(ROOT + "acknowledgement/words", again).statusCode()).isEqualTo(302);
        assertThat(content(change))
                .contains("signature=Best wishes\n", "track=Follow it\n", "acknowledgement.next=Next\n");
    }

    /** A page that was open while somebody else saved reverts none of their texts. */
    @Test
    void texts_that_nobody_touched_stay_as_somebody_else_left_them() {
        Map<String, String> first = read(owner.get(ACKNOWLEDGEMENT).body());
        first.put("t.en.signature", "Yours");
        long change = change(post(ROOT + "acknowledgement/words", first));
        Map<String, String> page =
                with(read(owner.get(ACKNOWLEDGEMENT + "?change=" + change).body()), "change", Long.toString(change));
        post(ROOT + "acknowledgement/words", with(page, "t.en.signature", "With kind regards"));

        HttpResponse<String> saved =
                post(ROOT + "acknowledgement/words", with(page, "t.en.acknowledgement.next", "Next"));

        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(content(change)).contains("signature=With kind regards\n", "acknowledgement.next=Next\n");
        assertThat(post(ROOT + "acknowledgement/words", page).statusCode())
                .as("nothing typed")
                .isEqualTo(422);
    }

    @Test
    void with_a_real_complaint_the_letter_is_the_one_it_would_get_and_nothing_is_written() {
        ComplaintNumber number = complaint("Maria Keller");
        List<Long> before = rows(number);

        String acknowledgement =
                reader.get(ACKNOWLEDGEMENT + "?language=en&number=" + number).body();
        String decision = reader.get(ROOT + "decision/preview?language=ko&number=" + number)
                .body();
        reader.get(ROOT + "decision/paper?number=" + number);

        assertThat(text(acknowledgement))
                .contains("Dear Maria Keller", number.value())
                .doesNotContain("2 March 2026");
        assertThat(text(decision)).contains("Maria Keller", number.value());
        assertThat(rows(number)).isEqualTo(before);
    }

    @Test
    void a_real_complaint_is_shown_in_its_own_language_unless_another_is_chosen() {
        ComplaintNumber number = complaint("Maria Keller", "en");
        String typed = ACKNOWLEDGEMENT + "?lang=ko&number=" + number.value().toLowerCase(Locale.ROOT);

        assertThat(text(reader.get(typed).body())).contains("Dear Maria Keller");
        assertThat(text(reader.get(typed + "&language=ko&shown=&shownIn=ko").body()))
                .as("the number was typed, the language was not touched")
                .contains("Dear Maria Keller");
        assertThat(text(reader.get(typed + "&language=ko&shown=&shownIn=en").body()))
                .as("both were")
                .contains("Maria Keller 님께");
        assertThat(text(reader.get(
                                typed + "&language=ko&shown=" + number.value().toLowerCase(Locale.ROOT) + "&shownIn=en")
                        .body()))
                .contains("Maria Keller 님께");
    }

    @Test
    void whatever_would_write_while_a_letter_is_previewed_is_refused_by_the_database() {
        assertThatThrownBy(() -> previews.preview(
                        LetterSituations.of(CorrespondenceLetter.RECEIPT).writing(facts -> {
                            jdbc.sql("delete from letter_words").update();
                            return null;
                        }),
                        new Chosen(Map.of(), "en", false, "", new Actor("reads-letters"), true),
                        Map.of()))
                .hasMessageContaining("read-only transaction");
    }

    @Test
    void an_unknown_number_and_a_complaint_one_may_not_read_are_answered_alike() {
        ComplaintNumber about = complaint("About the owner");
        jdbc.sql(
                        "insert into complained_about (complaint_number, person, named_by, named_at) values (?, ?, 'test', now())")
                .params(about.value(), "reads-complaints-too")
                .update();

        List<String> answers = new ArrayList<>();
        for (String number :
                List.of(about.value(), ComplaintNumber.of(2020, 999_999).value(), "C-1", "'; drop")) {
            HttpResponse<String> page = reader.get(
                    ACKNOWLEDGEMENT + "?language=en&number=" + UriUtils.encode(number, StandardCharsets.UTF_8));
            assertThat(page.statusCode()).isEqualTo(404);
            answers.add(page.body()
                    .replace(HtmlUtils.htmlEscape(number), "N")
                    .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", ""));
        }

        assertThat(answers)
                .containsOnly(answers.get(0))
                .first()
                .asString()
                .doesNotContain("<iframe", "About the owner");
    }

    /** The role is that of the REST interface: who may not read complaints there, reads none through their letters. */
    @Test
    void whoever_may_not_read_complaints_reads_none_through_a_letter() {
        ComplaintNumber number = complaint("Maria Keller");
        String asked = "?language=en&number=" + number;

        assertThat(owner.get("/api/v1/complaints/" + number).statusCode()).isEqualTo(403);
        for (String path : List.of(ACKNOWLEDGEMENT, ROOT + "acknowledgement/paper")) {
            HttpResponse<String> page = owner.get(path + asked);
            assertThat(page.body()).as(path).doesNotContain("Maria Keller", "<iframe", "%PDF-");
            assertThat(page.statusCode()).as(path).isEqualTo(404);
        }
        assertThat(owner.get(ACKNOWLEDGEMENT).body()).doesNotContain("id=\"number\"");
        assertThat(reader.get("/api/v1/complaints/" + number).statusCode()).isEqualTo(200);
        assertThat(reader.get(ACKNOWLEDGEMENT).body()).contains("id=\"number\"");
        assertThat(reader.get(ACKNOWLEDGEMENT + asked).body()).contains("Maria Keller");
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(List.of(
                        ROOT + "nothing/preview",
                        ROOT + "nothing/paper",
                        ACKNOWLEDGEMENT + "?change=999999",
                        ROOT + "own/preview"))
                .allSatisfy(path ->
                        assertThat(owner.get(path).statusCode()).as(path).isEqualTo(404));
    }

    private ComplaintNumber complaint(String name) {
        return complaint(name, "en");
    }

    private ComplaintNumber complaint(String name, String language) {
        String sent = """
                {"subject":"Late","description":"It never came.","consent":true,"complainant":{"preferredLanguage":"%s","name":"%s","email":"m@example.org"}}""".formatted(language, name);
        String answer = new Visitor(port)
                .send("POST", "/api/v1/complaints", sent, "Content-Type", "application/json")
                .body();
        return ComplaintNumber.in(answer.replaceAll("(?s).*\"number\":\"([^\"]+)\".*", "$1"))
                .orElseThrow();
    }

    /** What is written of a complaint: letters, what they told, and its timeline. */
    private List<Long> rows(ComplaintNumber number) {
        return Stream.of(
                        "outbox_mail where subject_key",
                        "told_day where complaint_number",
                        "told_route where complaint_number",
                        "timeline_entry where subject_key")
                .map(table -> jdbc.sql("select count(*) from " + table + " = ?")
                        .param(number.value())
                        .query(Long.class)
                        .single())
                .toList();
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("_csrf", owner.cookie("REDRESS-CSRF"));
        return owner.postForm(path, sent);
    }

    /** The texts of a page as they stand there, and the marks of what was read. */
    private static Map<String, String> read(String page) {
        Map<String, String> fields = new HashMap<>();
        Pattern.compile("<input type=\"hidden\" name=\"(r\\.[^\"]+)\" value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .forEach(mark -> fields.put(mark.group(1), mark.group(2)));
        assertThat(fields).hasSizeGreaterThan(20);
        List.copyOf(fields.keySet()).forEach(mark -> {
            String text = mark.replaceFirst("^r", "t");
            fields.put(text, textarea(page, text));
        });
        return fields;
    }

    private static String textarea(String page, String name) {
        return Pattern.compile("(?s)<textarea[^>]* id=\"" + Pattern.quote(name) + "\"[^>]*>(.*?)</textarea>")
                .matcher(page)
                .results()
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        Map<String, String> all = new HashMap<>(fields);
        for (int n = 0; n < more.length; n += 2) {
            all.put(more[n], more[n + 1]);
        }
        return all;
    }

    private static long change(HttpResponse<String> saved) {
        assertThat(saved.statusCode()).isEqualTo(302);
        return Long.parseLong(
                saved.headers().firstValue("Location").orElseThrow().replaceAll(".*change=(\\d+).*", "$1"));
    }

    private String content(long change) {
        return changes.get(change)
                .file("forms/letters/letters_en.properties")
                .orElseThrow()
                .content();
    }

    private static List<String> missing(String page) {
        return Pattern.compile(
                        "<li class=\"missing\" data-point=\"(\\w+)\"|<li data-point=\"(\\w+)\" class=\"missing\"")
                .matcher(page)
                .results()
                .map(point -> point.group(1) == null ? point.group(2) : point.group(1))
                .toList();
    }

    private static String frame(String page) {
        return HtmlUtils.htmlUnescape(page.replaceAll("(?s).*srcdoc=\"([^\"]*)\".*", "$1"));
    }

    private static String text(String page) {
        return HtmlUtils.htmlUnescape(page.replaceAll("(?s).*<pre[^>]*>(.*?)</pre>.*", "$1"));
    }
}
