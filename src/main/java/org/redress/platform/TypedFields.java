package org.redress.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.redress.codes.Code;
import org.redress.codes.Codes;
import org.redress.contract.FieldProblem;
import org.redress.contract.Money;
import org.redress.contract.RuleRefused;
import org.redress.contract.StorableText;
import org.redress.contract.TypedNumber;

/**
 * What was typed, read by the keys that say of which type it is. Reading collects problems; {@link #refuseProblems()} reports all of them
 * at once.
 */
abstract class TypedFields {

    private final DelegateExecution execution;
    private final List<FieldProblem> problems = new ArrayList<>();

    TypedFields(DelegateExecution execution) {
        this.execution = execution;
    }

    /** Its value, or what the field is read as otherwise. */
    public <T> T get(Field<T> field) {
        Object typed = typed(field.name(), field.isRequired() ? field.type().missing() : null);
        T value = typed == null ? null : field.type().read(typed, problem -> refuse(field.name(), problem));
        return value == null ? field.otherwise() : value;
    }

    /** A word that its list offers today, and is kept from here on; empty when it is refused, or nothing was chosen. */
    public Optional<Code> get(CodeListField field, Codes codes) {
        Object typed = typed(field.name(), field.isRequired() ? "is required" : null);
        Optional<Code> offered = typed == null
                ? Optional.empty()
                : codes.offered(field.list(), typed.toString()).filter(code -> codes.use(code.list(), code.word()));
        if (typed != null && offered.isEmpty()) {
            refuse(
                    field.name(),
                    codes.has(field.list(), typed.toString())
                            ? "is not offered now; choose another one"
                            : "must be a word that its list offers: " + codes.words(field.list()));
        }
        return offered;
    }

    /** The word itself; null when it is refused, or nothing was chosen. */
    public String word(CodeListField field, Codes codes) {
        return get(field, codes).map(Code::word).orElse(null);
    }

    /** Goes on only when the box is ticked. */
    public void confirm(Field<Boolean> box) {
        get(box);
    }

    /** An amount in a currency, or null when no amount was typed. */
    public Money get(MoneyField field) {
        Object typedCurrency = typed(field.currency(), null);
        String currency = typedCurrency == null
                ? null
                : Money.currency(typedCurrency.toString()).orElse(null);
        if (typedCurrency != null && currency == null) {
            refuse(field.currency(), "must be the three-letter code of a currency, such as EUR or KRW");
        }
        Object typed = typed(field.amount(), null);
        if (typed == null) {
            return null;
        }
        TypedNumber amount = TypedNumber.from(typed, currency == null ? 2 : Math.min(3, Money.decimalsOf(currency)));
        if (amount.flaw() != null) {
            refuse(field.amount(), amount.flaw());
        } else if (typedCurrency == null) {
            refuse(field.currency(), "is required when there is an amount");
        }
        return amount.value() == null || currency == null ? null : new Money(amount.value(), currency);
    }

    /**
     * The value as it was sent, or null when nothing was typed. A serialised object is never deserialised to look at
     * it.
     *
     * @param missing what is wrong when nothing was typed; null when that is nothing
     */
    private Object typed(String field, String missing) {
        TypedValue brought = execution.getVariableTyped(field, false);
        boolean unreadable = brought instanceof SerializableValue;
        Object value = brought == null || unreadable ? null : brought.getValue();
        if (unreadable) {
            refuse(field, "must be a text, a number, a date, true or false");
        }
        if (value == null || value.toString().isBlank()) {
            if (missing != null) {
                refuse(field, missing);
            }
            return null;
        }
        StorableText.flawOf(value.toString()).ifPresent(flaw -> refuse(field, flaw.sentence()));
        return value;
    }

    private void refuse(String field, String problem) {
        problems.add(new FieldProblem(field, problem));
    }

    /** @throws RuleRefused with every problem met while reading */
    public void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new RuleRefused(problems);
        }
    }
}
