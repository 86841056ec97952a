package org.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.redress.contract.FieldProblem;
import org.redress.contract.Money;
import org.redress.contract.RuleRefused;

/** What was typed becomes a value of its type; what cannot is named, all of it at once. */
class TypedFieldsTest {

    private enum Colour {
        RED,
        GREEN
    }

    private static final Field<String> WHY = Field.text("why");
    private static final Field<Colour> COLOUR = Field.word("colour", Colour.class);
    private static final Field<Boolean> AGREED = Field.yes("agreed");
    private static final Field<Boolean> SURE = Field.confirmation("sure");
    private static final Field<Boolean> BOX = Field.tick("box");
    private static final Field<Integer> DAYS = Field.count("days", 1, 30);
    private static final Field<LocalDate> ON = Field.day("on");
    private static final Field<String> ADDRESS = Field.email("address");
    private static final MoneyField SUM = Field.money("amount", "currency");

    @Test
    void each_value_is_read_as_its_type() {
        StepExecution step = typed(Map.of(
                "why", " so ",
                "colour", "GREEN",
                "agreed", "Yes",
                "sure", true,
                "days", "30",
                "on", " 2026-12-31 ",
                "address", " a@example.org ",
                "amount", "1299,50",
                "currency", "EUR"));

        assertThat(step.get(WHY)).isEqualTo(" so ");
        assertThat(step.get(COLOUR)).isEqualTo(Colour.GREEN);
        assertThat(step.get(AGREED)).isTrue();
        assertThat(step.get(BOX)).isFalse();
        assertThat(step.get(DAYS)).isEqualTo(30);
        assertThat(step.get(ON)).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(step.get(ADDRESS)).isEqualTo("a@example.org");
        assertThat(step.get(SUM)).extracting(Money::currency).isEqualTo("EUR");
        step.confirm(SURE);
        assertThatCode(step::refuseProblems).doesNotThrowAnyException();
    }

    @Test
    void what_has_to_be_given_is_missed_and_what_may_be_left_out_is_not() {
        StepExecution step = typed(Map.of("why", "  "));

        assertThat(step.get(WHY)).isNull();
        assertThat(step.get(COLOUR.optional())).isNull();
        assertThat(step.get(COLOUR.otherwise(Colour.RED))).isEqualTo(Colour.RED);
        assertThat(step.get(AGREED)).isFalse();
        assertThat(step.get(DAYS)).isOne();
        assertThat(step.get(DAYS.otherwise(7))).isEqualTo(7);
        assertThat(step.get(SUM)).isNull();
        step.confirm(SURE);

        assertThat(problemsOf(step))
                .containsExactly("why is required", "agreed is required", "days is required", "sure must be ticked");
    }

    @Test
    void what_cannot_be_read_is_named_all_at_once() {
        StepExecution step = typed(Map.of(
                "why", "a\u0000b",
                "colour", "BLUE",
                "agreed", "perhaps",
                "sure", false,
                "days", 31,
                "on", "tomorrow",
                "address", "nobody",
                "amount", "5"));

        step.get(WHY);
        assertThat(step.get(COLOUR)).isNull();
        assertThat(step.get(AGREED)).isFalse();
        step.confirm(SURE);
        assertThat(step.get(DAYS.otherwise(7))).isEqualTo(7);
        assertThat(step.get(ON)).isNull();
        step.get(ADDRESS);
        assertThat(step.get(SUM)).isNull();

        assertThat(problemsOf(step))
                .hasSize(8)
                .contains(
                        "colour must be one of [RED, GREEN]",
                        "agreed must be yes or no",
                        "sure must be ticked",
                        "days must be from 1 to 30",
                        "on must be a day, such as 2026-12-31",
                        "address must be one e-mail address, such as name@example.org",
                        "currency is required when there is an amount");
    }

    @Test
    void an_object_in_pieces_is_not_put_together() {
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getVariableTyped(eq("why"), eq(false)))
                .thenReturn(Variables.serializedObjectValue("rO0AB").create());
        StepExecution step = StepExecution.of(execution);

        assertThat(step.get(WHY.optional())).isNull();

        assertThat(problemsOf(step)).containsExactly("why must be a text, a number, a date, true or false");
    }

    @Test
    void what_an_owner_sets_says_what_it_may_be() {
        Field<Colour> set = COLOUR.setByOwner("Colour", "Of the letter");

        assertThat(COLOUR.parameter()).isEmpty();
        assertThat(set.parameter()).hasValueSatisfying(parameter -> {
            assertThat(parameter.name()).isEqualTo("colour");
            assertThat(parameter.choices()).containsExactly("RED", "GREEN");
            assertThat(parameter.required()).isTrue();
        });
        assertThat(set.offering(List.of(Colour.RED)).optional().preset("RED").parameter())
                .hasValue(new StepDescription.Parameter(
                        "colour", "Colour", "Of the letter", List.of("RED"), false, "RED"));
    }

    private static StepExecution typed(Map<String, Object> values) {
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getVariableTyped(anyString(), eq(false)))
                .thenAnswer(asked -> values.containsKey(asked.<String>getArgument(0))
                        ? Variables.untypedValue(values.get(asked.<String>getArgument(0)))
                        : null);
        return StepExecution.of(execution);
    }

    private static List<String> problemsOf(StepExecution step) {
        return catchThrowableOfType(RuleRefused.class, step::refuseProblems).problems().stream()
                .map((FieldProblem problem) -> problem.field() + " " + problem.message())
                .toList();
    }
}
