package org.redress.insight.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.TestPostgres;

/** PostgreSQL judges: what is made of a text against what is made of a question. */
class WordsTest {

    private static Connection connection;

    private final Words words = new Words();

    @BeforeAll
    static void connect() throws SQLException {
        connection = DriverManager.getConnection(TestPostgres.newDatabase());
    }

    @AfterAll
    static void disconnect() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource({
        "en, They refunded me twice, refund",
        "en, Two refunds are missing, refunded",
        "en, A refund is missing, REFUNDS",
        "en, Nobody apologized, apologised",
        "en, My order was canceled, cancelled",
        "en, The bank's answer, bank",
        "en, They dont answer, don't",
        "en, I asked O'Brien, obrien",
        "en, I asked OBrien, O'Brien",
        "en, No follow-up came, followup",
        "en, No follow up came, follow-up",
        "en, The café was closed, cafe",
        "en, The cafe was closed, café",
        "en, 'I paid 1,234.50 dollars', 1234",
        "en, I paid 33000 dollars, '33,000'",
        "en, See ORD-2024-00123 again, ord202400123",
        "en, See ORD-2024-00123 again, 2024-00123",
        "en, Mail to kim.minji@example.com came back, kim.minji@example.com",
        "de, Die Rechnungen sind falsch, Rechnung",
        "de, Die Rechnung ist falsch, Rechnungen",
        "de, Meine Kreditkartenrechnung, Rechnung",
        "de, Meine Kreditkartenrechnung, Kreditkarte",
        "de, Alle Häuser, haus",
        "de, Ich habe gekündigt, kündigen",
        "de, Ich will kündigen, gekuendigt",
        "de, In der Straße, STRASSE",
        "de, Herr Müller sagt, mueller",
        "de, Herr Mueller sagt, Müller",
        "en, Mr Mueller says, Müller",
        "ko, 환불을 못 받았습니다, 환불",
        "ko, 빨리 환불해주세요, 환불",
        "ko, 환불 바랍니다, 환불해주세요",
        "ko, 신용카드 명세서, 카드",
        "ko, 신용 카드 명세서, 신용카드",
        "ko, 신용카드 명세서, 신용 카드",
        "ko, 고쳐지지 않았습니다, 고치다",
        "ko, 기가인터넷을 쓰는데, 기가",
        "ko, Nova X2 Pro를 샀습니다, nova",
        "ko, 화면 refunds 안내, refund",
        "ja, 返金されていません, 返金",
        "ja, 商品が届きません, 届く",
        "ja, 食器が壊れました, 壊れる",
        "ja, ノートパソコンの電源, ﾊﾟｿｺﾝ",
        "th, ฉันต้องการคืนเงินจากบัตรเครดิต, บัตรเครดิต",
        "th, ฉันต้องการคืนเงินจากบัตรเครดิต, คืนเงิน",
        "fr, Le remboursement n'est pas arrivé, arrive",
        "ru, Деньги не вернули, деньги",
    })
    void finds_words_as_people_write_them(String language, String text, String typed) throws SQLException {
        assertThat(finds(language, text, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "en, They refunded me twice, fund",
        "en, The card and the bank, \"card bank late\"",
        "ko, 택배가 배송완료로 뜹니다, 환불",
        "ja, 返品した商品, 返金",
        "en, I paid 3300.00, '33,000'",
    })
    void leaves_other_words_alone(String language, String text, String typed) throws SQLException {
        assertThat(finds(language, text, typed)).isFalse();
    }

    @Test
    void every_word_has_to_be_found() throws SQLException {
        assertThat(finds("en", "The refund for my card", "card refunds")).isTrue();
        assertThat(finds("en", "The refund for my phone", "card refunds")).isFalse();
    }

    @Test
    void words_in_quotation_marks_stand_together() throws SQLException {
        assertThat(finds("en", "a credit card was charged", "\"credit card\"")).isTrue();
        assertThat(finds("en", "a card without credit", "\"credit card\"")).isFalse();
        assertThat(finds("ko", "신용카드 명세서에는", "“신용카드 명세서”")).isTrue();
    }

    @Test
    void the_last_word_may_be_the_beginning_of_one_from_three_letters_on() throws SQLException {
        assertThat(finds("en", "my mattress", "mat")).isTrue();
        assertThat(finds("en", "my mattress", "ma")).isFalse();
        assertThat(finds("en", "my mattress", "mat my new")).isFalse();
    }

    @Test
    void words_that_say_nothing_count_only_alone() throws SQLException {
        assertThat(finds("ko", "카드 환불", "the 환불 of 카드")).isTrue();
        assertThat(finds("en", "They die hard", "die")).isTrue();
    }

    @Test
    void no_phrase_begins_in_the_subject_and_ends_in_the_account() throws SQLException {
        Written complaint = new Written("en", "late card", "refund wanted", null);

        assertThat(matches(
                        words.vector(complaint), words.query("\"card refund\"").orElseThrow()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table complaint; --",
                "a & | ! ( ) : * <-> \\ \"",
                "\\'\\\\",
                "\"",
                "((((",
                "x:*A",
                "'a'",
                "\u0000refund\u0000",
                "\ud800 lone",
                "~dnufer",
                "😀 card 😀",
                "ﷺ ½ ① ㎡",
                "a'b'c''d",
                "--",
                "「」",
                "٣٤٥",
                "हिन्दी में शिकायत",
                "مرحبا"
            })
    void nothing_that_is_typed_breaks_the_question_or_the_index(String typed) throws SQLException {
        String vector = words.vector(new Written("de", typed, typed, typed));

        assertThat(vector).doesNotContain("\u0000");
        assertThat(matches(vector, words.query(typed).orElse("'nothing'"))).isIn(true, false);
    }

    @Test
    void nothing_is_asked_when_nothing_typed_is_a_word() {
        assertThat(words.query("  ")).isEmpty();
        assertThat(words.query("?! - \"\"")).isEmpty();
    }

    @Test
    void a_question_has_bounds() throws SQLException {
        String query = words.query("word".repeat(2_000) + " refund".repeat(500)).orElseThrow();

        assertThat(query.length()).isLessThan(10_000);
        assertThat(matches(words.vector(new Written("en", null, "refund", null)), query))
                .isFalse();
    }

    @Test
    void a_text_of_any_length_fits_into_the_index() throws SQLException {
        StringBuilder text = new StringBuilder("first ");
        IntStream.range(0, 300_000)
                .forEach(i -> text.append("wort").append(i).append(" ").append((char) ('가' + i % 11_000)));

        String vector = words.vector(new Written("de", null, text.toString(), null));

        assertThat(matches(vector, "'first'")).isTrue();
    }

    @Test
    void many_threads_read_at_once() {
        List<String> texts = List.of(
                "신용카드 환불을 못 받았습니다",
                "The refunds of Müller's cards",
                "返金されていません",
                "ฉันต้องการคืนเงินจากบัตรเครดิต",
                "Ærøskøbing und Straße");
        List<String> alone = texts.stream().map(this::vectorInKorean).toList();

        List<String> together = IntStream.range(0, 5_000)
                .parallel()
                .mapToObj(i -> vectorInKorean(texts.get(i % texts.size())))
                .toList();

        assertThat(IntStream.range(0, 5_000))
                .allSatisfy(i -> assertThat(together.get(i)).isEqualTo(alone.get(i % texts.size())));
    }

    private String vectorInKorean(String text) {
        return words.vector(new Written("ko", null, text, null));
    }

    private boolean finds(String language, String text, String typed) throws SQLException {
        return matches(
                words.vector(new Written(language, null, text, null)),
                words.query(typed).orElseThrow());
    }

    private static boolean matches(String vector, String query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select ?::tsvector @@ ?::tsquery")) {
            select.setString(1, vector);
            select.setString(2, query);
            try (ResultSet answer = select.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }
}
