package org.redress.models.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value is what the form asks for, or it is refused; nothing is read into it. */
class FormFieldTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"type":"textarea","validate":{"maxLength":3}}                | "four"    | at most 3
        {"type":"textfield","validate":{"minLength":3}}               | "no"      | at least 3
        {"type":"textfield","validate":{"pattern":"[0-9]{4}"}}        | "20 26"   | pattern
        {"type":"textfield"}                                          | 5         | a text
        {"type":"textarea","validate":{"required":true}}              | " "       | is required
        {"type":"textarea","validate":{"required":true}}              | null      | is required
        {"type":"select","values":[{"value":"A"},{"value":"B"}]}      | "C"       | one of A, B
        {"type":"radio","values":[{"value":"true"}]}                  | true      | a text
        {"type":"select","values":[],"properties":{"codeList":"cause"}} | "GONE"  | one of
        {"type":"checkbox"}                                           | "maybe"   | true or false
        {"type":"checkbox"}                                           | "true"    | true or false
        {"type":"checkbox","validate":{"required":true}}              | false     | be ticked
        {"type":"checkbox","validate":{"required":true}}              | null      | be ticked
        {"type":"number"}                                             | "5"       | a number
        {"type":"number"}                                             | true      | a number
        {"type":"number","serializeToString":true}                    | "five"    | a number
        {"type":"number","validate":{"min":2}}                        | 1         | at least 2
        {"type":"number","validate":{"max":2}}                        | 2.5       | at most 2
        {"type":"number","decimalDigits":1}                           | 2.55      | 1 decimal
        """)
    void what_the_form_does_not_ask_for_is_refused(String component, String value, String sentence)
            throws JsonProcessingException {
        assertThat(field(component, false).flawOf(read(value)))
                .hasValueSatisfying(flaw -> assertThat(flaw).contains(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"type":"textarea","validate":{"maxLength":3}}                | "한국어"
        {"type":"textarea","validate":{"maxLength":1}}                | "\\uD83D\\uDE00"
        {"type":"textfield","validate":{"maxLength":"=3"}}            | "four"
        {"type":"textfield","validate":{"minLength":3}}               | ""
        {"type":"select","values":[{"value":"A"}]}                    | "A"
        {"type":"select","values":[{"value":"A"}]}                    | null
        {"type":"select","valuesKey":"given"}                         | "Z"
        {"type":"checkbox"}                                           | null
        {"type":"checkbox","validate":{"required":true}}              | true
        {"type":"number","serializeToString":true}                    | "5.00"
        {"type":"number","decimalDigits":0}                           | 5.0
        {"type":"textfield","disabled":true,"validate":{"required":true}} | null
        """)
    void what_the_form_asks_for_is_taken(String component, String value) throws JsonProcessingException {
        assertThat(field(component, false).flawOf(read(value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        null      | true
        "kept"    | true
        "too long"| false
        """)
    void what_is_shown_only_sometimes_may_be_empty_but_keeps_to_its_bounds(String value, boolean fits)
            throws JsonProcessingException {
        FormField field = field("{\"type\":\"textfield\",\"validate\":{\"required\":true,\"maxLength\":5}}", true);

        assertThat(field.flawOf(read(value)).isEmpty()).isEqualTo(fits);
    }

    private static FormField field(String component, boolean sometimes) throws JsonProcessingException {
        return new FormField("Field", FormRules.JSON.readTree(component), sometimes);
    }

    private static Object read(String json) throws JsonProcessingException {
        return FormRules.JSON.readValue(json, Object.class);
    }
}
