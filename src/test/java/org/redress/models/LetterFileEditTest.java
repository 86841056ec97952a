package org.redress.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterFileEditTest {

    private static final String FILE =
            "# ours\nsignature=Yours\n\ntrack = Follow \\\n  your complaint\nsalutation=Dear {0},\n";

    @Test
    void a_text_is_changed_where_it_stands_and_the_rest_stays() {
        assertThat(LetterFileEdit.with(FILE, Map.of("signature", "Kind regards")))
                .isEqualTo(FILE.replace("Yours", "Kind regards"));
    }

    @Test
    void a_text_over_two_lines_is_one_text() {
        String edited = LetterFileEdit.with(FILE, Map.of("track", "Look"));

        assertThat(edited).isEqualTo("# ours\nsignature=Yours\n\ntrack=Look\nsalutation=Dear {0},\n");
    }

    @Test
    void a_text_that_is_not_there_is_added_and_an_empty_one_left_out() {
        assertThat(LetterFile.parse(LetterFileEdit.with(FILE, Map.of("outside", "Others:", "signature", " ")))
                        .texts())
                .containsEntry("outside", "Others:")
                .containsKeys("track", "salutation")
                .doesNotContainKey("signature");
        assertThat(LetterFileEdit.with("", Map.of("signature", "Yours"))).contains("signature=Yours\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = b: c # d ! e",
                "back\\slash \\u0041 \\n",
                "two\n\nparagraphs\nlast",
                "한국어 문구입니다.",
                "ends with a backslash \\",
                "signature=another\ntrack=third",
                "#comment",
                "tab\tand  blanks"
            })
    void whatever_is_typed_is_read_back_as_it_was_typed(String text) {
        LetterFile read = LetterFile.parse(LetterFileEdit.with(FILE, Map.of("signature", text)));

        assertThat(read.texts()).containsEntry("signature", text).hasSize(3);
        assertThat(read.repeated()).isEmpty();
    }
}
