package org.redress.platform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.redress.codes.Code;
import org.redress.codes.CodeList;
import org.redress.codes.Codes;
import org.redress.contract.EmailAddress;
import org.redress.contract.FieldProblem;
import org.redress.contract.Money;
import org.redress.contract.RuleRefused;
import org.redress.contract.StorableText;
import org.redress.contract.TypedNumber;

/**
 * The fields of the form just completed, each with its type. Reading collects problems; {@link #refuseProblems()} reports all of them at
 * once.
 */
abstract class TypedFields {

    private final DelegateExecution execution;
    private final List<FieldProblem> problems = new ArrayList<>();

    TypedFields(DelegateExecution execution) {
        this.execution = execution;
    }

    /** A text the form requires. */
    public String requiredText(String field) {
        String text = text(field);
        if (text == null) {
            problems.add(new FieldProblem(field, "is required"));
        }
        return text;
    }

    /** A text, or null when nothing was typed. */
    public String text(String field) {
        Object value = valueOf(field);
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        StorableText.flawOf(value.toString()).ifPresent(flaw -> problems.add(new FieldProblem(field, flaw.sentence())));
        return value.toString();
    }

    /** As it came; an object that somebody sent in pieces is not put together to see what it is. */
    private Object valueOf(String field) {
        TypedValue value = execution.getVariableTyped(field, false);
        if (value instanceof SerializableValue) {
            problems.add(new FieldProblem(field, "must be a text, a number, a date, true or false"));
            return null;
        }
        return value == null ? null : value.getValue();
    }

    /** A plain e-mail address that has to be given. */
    public String email(String field) {
        String address = requiredText(field);
        if (address != null && !EmailAddress.isPlain(address.strip())) {
            problems.add(new FieldProblem(field, "must be one e-mail address, such as name@example.org"));
        }
        return address == null ? null : address.strip();
    }

    /** One of a closed set of words. */
    public <E extends Enum<E>> E word(String field, Class<E> words) {
        String text = requiredText(field);
        if (text == null) {
            return null;
        }
        try {
            return Enum.valueOf(words, text);
        } catch (IllegalArgumentException e) {
            problems.add(new FieldProblem(field, "must be one of " + List.of(words.getEnumConstants())));
            return null;
        }
    }

    /** A word that its list offers today; empty when it is refused. */
    public Optional<Code> code(String field, Codes codes, CodeList list) {
        String text = requiredText(field);
        Optional<Code> offered = text == null ? Optional.empty() : codes.offered(list, text);
        if (text != null && offered.isEmpty()) {
            problems.add(new FieldProblem(field, "must be a word that its list offers: " + codes.words(list)));
        }
        return offered;
    }

    /** The word of a channel by which somebody told or asked somebody else; null when it is refused. */
    public String channel(String field, Codes codes) {
        return code(field, codes, CodeList.CHANNEL).map(Code::word).orElse(null);
    }

    /** A question answered with {@code yes} or {@code no}. */
    public boolean yes(String field) {
        String text = requiredText(field);
        if (text != null && !List.of("yes", "no").contains(text.toLowerCase(Locale.ROOT))) {
            problems.add(new FieldProblem(field, "must be yes or no"));
        }
        return "yes".equalsIgnoreCase(text);
    }

    /** A box that may be ticked. */
    public boolean ticked(String field) {
        return Boolean.parseBoolean(text(field));
    }

    /** A box that has to be ticked before something is done that ends the work on a complaint. */
    public void requireTick(String field) {
        if (!ticked(field)) {
            problems.add(new FieldProblem(field, "must be ticked"));
        }
    }

    /** A day, or null when nothing was typed. */
    public LocalDate day(String field) {
        String text = text(field);
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            problems.add(new FieldProblem(field, "must be a day, such as 2026-12-31"));
            return null;
        }
    }

    /** An amount in a currency, or null when no amount was typed. */
    public Money money(String amountField, String currencyField) {
        String currency = currency(currencyField);
        BigDecimal amount = number(amountField, currency == null ? 2 : Math.min(3, Money.decimalsOf(currency)));
        if (amount != null && text(currencyField) == null) {
            problems.add(new FieldProblem(currencyField, "is required when there is an amount"));
        }
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    private String currency(String field) {
        String text = text(field);
        String currency = text == null ? null : Money.currency(text).orElse(null);
        if (text != null && currency == null) {
            problems.add(new FieldProblem(field, "must be the three-letter code of a currency, such as EUR or KRW"));
        }
        return currency;
    }

    /** A whole number within bounds; {@code otherwise} when nothing was typed. */
    public int count(String field, int otherwise, int least, int most) {
        BigDecimal number = number(field, 0);
        if (number == null) {
            return otherwise;
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            problems.add(new FieldProblem(field, "must be from " + least + " to " + most));
            return otherwise;
        }
        return number.intValueExact();
    }

    /** A whole number within bounds that has to be given. */
    public int requiredCount(String field, int least, int most) {
        return requiredText(field) == null ? least : count(field, least, least, most);
    }

    private BigDecimal number(String field, int decimals) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        TypedNumber read = execution.getVariable(field) instanceof Number number
                ? TypedNumber.of(number, decimals)
                : TypedNumber.read(text, decimals);
        if (read.flaw() != null) {
            problems.add(new FieldProblem(field, read.flaw()));
        }
        return read.value();
    }

    /** @throws RuleRefused with every problem met while reading */
    public void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new RuleRefused(problems);
        }
    }
}
