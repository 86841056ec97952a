package org.redress.insight.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.redress.insight.words.Marks.Piece;

class MarksTest {

    private final Marks marks = new Marks();

    @Test
    void marks_what_was_found_in_the_form_in_which_it_stands() {
        assertThat(shown("en", "Two refunds were refunded.", "refund", 200))
                .isEqualTo("Two [refunds] were [refunded].");
        assertThat(shown("de", "Meine Kreditkartenrechnung fehlt", "Rechnung", 200))
                .isEqualTo("Meine [Kreditkartenrechnung] fehlt");
        assertThat(shown("ko", "신용카드 환불을 원합니다", "카드 환불", 200)).isEqualTo("신용[카드] [환불]을 원합니다");
        assertThat(shown("ja", "返金されていません", "返金", 200)).isEqualTo("[返金]されていません");
        assertThat(shown("th", "จากบัตรเครดิตของ", "บัตรเครดิต", 200)).isEqualTo("จาก[บัตรเครดิต]ของ");
    }

    @Test
    void shows_the_text_as_it_was_written() {
        String decomposed = "un cafe\u0301 ferme\u0301 ½ ﷺ ok";

        assertThat(shown("fr", decomposed, "fermé", 200)).isEqualTo("un cafe\u0301 [ferme\u0301] ½ ﷺ ok");
    }

    @Test
    void chooses_the_stretch_with_most_of_what_was_asked_for() {
        String text = "A refund was promised. " + "Nothing happened then. ".repeat(40)
                + "The refund for my card is late. " + "Nothing happened then. ".repeat(40);

        String shown = shown("en", text, "card refund", 120);

        assertThat(shown)
                .contains("The [refund] for my [card] is late")
                .startsWith("…")
                .endsWith("…");
        assertThat(shown.length()).isLessThan(140);
    }

    @Test
    void shows_the_beginning_when_nothing_was_found_in_it() {
        assertThat(shown("en", "One two three four five six", "seven", 12)).isEqualTo("One two…");
        assertThat(shown("en", "", "seven", 12)).isEmpty();
    }

    @Test
    void marks_only_whole_phrases_of_quoted_words() {
        assertThat(shown("en", "A card. A credit card.", "\"credit card\"", 200))
                .isEqualTo("A card. A [credit card].");
    }

    @Test
    void gives_back_every_character_of_a_short_text() {
        String text = "  <b>환불</b> & 'refund' 😀 é ";

        List<Piece> pieces = marks.excerpt("ko", text, "환불 refund", 200);

        assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(pieces).filteredOn(Piece::marked).extracting(Piece::text).containsExactly("환불", "refund");
    }

    private String shown(String language, String text, String typed, int length) {
        return marks.excerpt(language, text, typed, length).stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
