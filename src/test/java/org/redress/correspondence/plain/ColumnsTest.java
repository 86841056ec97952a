package org.redress.correspondence.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void breaks_between_words_within_78_columns() {
        String text = "word ".repeat(40).strip();

        assertThat(Columns.wrapped(text).lines()).hasSize(3).allMatch(line -> line.length() <= 78);
        assertThat(Columns.wrapped(text).replace('\n', ' ')).isEqualTo(text);
    }

    @Test
    void counts_korean_characters_twice() {
        assertThat(Columns.widthOf("민원 접수번호")).isEqualTo(13);
        assertThat(Columns.wrapped("가나다라마바사 ".repeat(10).strip()).lines())
                .hasSize(2)
                .allMatch(line -> Columns.widthOf(line) <= 78);
    }

    @Test
    void never_breaks_a_link_or_moves_what_was_laid_out() {
        String link = "https://complaints.example.org/track/C-2026-000123-38/" + "x".repeat(80);
        String laidOut = "Dear Ada,\n\n" + link + "\n\n-- \nShort.";

        assertThat(Columns.wrapped(laidOut)).isEqualTo(laidOut);
    }

    @Test
    void goes_on_under_the_words_of_an_item() {
        assertThat(Columns.wrapped("1. " + "word ".repeat(20).strip())).contains("\n   word");
        assertThat(Columns.wrapped("* " + "word ".repeat(20).strip())).contains("\n  word");
    }
}
