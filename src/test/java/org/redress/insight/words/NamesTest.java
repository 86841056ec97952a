package org.redress.insight.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    private final Names names = new Names();

    @ParameterizedTest
    @CsvSource({
        "Jürgen Müller, Muller",
        "Jürgen Müller, mueller",
        "Jürgen Müller, MÜLLER",
        "Gisela Fußbroich, fussbroich",
        "Lars O'Connor, OConnor",
        "Lars O'Connor, o connor",
        "Lars OConnor, O’Connor",
        "Karl-Heinz Groß, karlheinz",
        "Karl-Heinz Groß, heinz gross",
        "김민지, 민지",
        "김민지, Kim Minji",
        "김민지, kim",
        "남궁민수, 남궁",
        "Łukasz Żółć, lukasz zolc",
        "Анна Каренина, Karenina",
        "สมชาย ใจดี, ใจดี",
        "山田太郎, 山田",
        "Ｋｉｍ Ｍｉｎｊｉ, kim minji",
    })
    void meets_a_name_in_another_spelling_or_half_of_it(String name, String typed) {
        String kept = names.kept(name);

        assertThat(names.asked(typed))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(kept).contains(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jürgen Müller",
                "김민지",
                "山田太郎",
                "สมชาย ใจดี",
                "محمد علي",
                "Νίκος Παπάς",
                "Nguyễn Thị Ánh",
                "😀",
                "'; --"
            })
    void is_made_of_letters_that_every_database_compares_alike(String name) {
        assertThat(names.kept(name)).matches("[a-z0-9 ]*");
    }

    @Test
    void nobody_has_an_empty_name() {
        assertThat(names.kept(null)).isEmpty();
        assertThat(names.kept("  ")).isEmpty();
        assertThat(names.asked("?!")).isEmpty();
    }
}
