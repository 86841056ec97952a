package org.redress.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** What is sent means what it says at every depth, or is refused by its name. */
class StrictJsonTest {

    private final ObjectMapper json = new StrictJson(new Jackson2ObjectMapperBuilder()).mapper();

    record Line(LocalDate day, Integer amount) {

        public boolean isWhole() {
            return day != null && amount != null;
        }
    }

    record Sent(List<Line> lines, List<String> words, Map<String, List<String>> byDay) {}

    @Test
    void reads_what_is_sound() throws Exception {
        assertThat(json.readValue("{\"lines\":[{\"day\":\"2026-04-02\",\"amount\":1}],\"words\":[\"a\"]}", Sent.class))
                .isEqualTo(new Sent(List.of(new Line(LocalDate.of(2026, 4, 2), 1)), List.of("a"), null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"lines\":[{\"day\":[]}]}|lines[0].day|must be a date",
                "{\"lines\":[{\"day\":[2026,4,2]}]}|lines[0].day|must be a date",
                "{\"lines\":[{\"day\":20000}]}|lines[0].day|must be a date",
                "{\"lines\":[{\"day\":\"2026-02-30\"}]}|lines[0].day|must be a date",
                "{\"lines\":[{\"amount\":2147483648}]}|lines[0].amount|must be a whole number",
                "{\"lines\":[{\"amount\":99999999999999999999}]}|lines[0].amount|must be a whole number",
                "{\"lines\":[{\"amount\":1.5}]}|lines[0].amount|must be a whole number",
                "{\"lines\":[null]}|lines|must be",
                "{\"words\":[\"a\",null]}|words|must be",
                "{\"byDay\":{\"MONDAY\":[null]}}|byDay|must be",
                "{\"lines\":[{\"whole\":true}]}|lines[0].whole|is not a known field",
                "{\"lines\":[{\"hole\":1}]}|lines[0].hole|is not a known field"
            })
    void refuses_by_its_name_what_is_not(String sent, String field, String sentence) {
        Throwable refusal = catchThrowable(() -> json.readValue(sent, Sent.class));

        assertThat(String.valueOf(MalformedJson.of(refusal).getBody().getProperties()))
                .contains(field)
                .contains(sentence);
    }
}
