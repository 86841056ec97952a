package org.redress.resolution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.redress.codes.CodeList.Trait;
import org.redress.contract.Money;
import org.redress.contract.RuleRefused;

/**
 * What was promised: kind, what it costs us with its ISO 4217 currency, and the promise in words. Repairs and the like have an
 * estimated value.
 */
@Embeddable
public record Remedy(
        @JsonUnwrapped RemedyKind kind,
        @Column(name = "remedy_amount") BigDecimal amount,
        @Column(name = "remedy_currency") String currency,
        @Column(name = "remedy_text") String text) {

    /** @param money {@code null} when nobody said what it costs */
    public static Remedy of(RemedyKind kind, Money money, String text) {
        return new Remedy(kind, money == null ? null : money.amount(), money == null ? null : money.currency(), text);
    }

    /** @throws RuleRefused for a promise that does not say what is promised, or words and amount that say different things */
    void requireComplete() {
        if (!isPromise() && amount != null) {
            throw new RuleRefused(
                    "remedyAmount", "must be empty when nothing but words is offered; choose what we offer");
        }
        if (isPromise() && amount != null && amount.signum() == 0) {
            throw new RuleRefused("remedyAmount", "must be more than 0; leave it empty when the value is not known");
        }
        if (isPromise() && text == null) {
            throw new RuleRefused("remedyText", "must say what exactly is promised");
        }
        if (kind.isNone() && text != null) {
            throw new RuleRefused("remedyText", "must be empty when nothing is offered; choose what we offer");
        }
        if (text != null) {
            NamedSums.in(text).contradiction(money()).ifPresent(sentence -> {
                throw new RuleRefused("remedyText", sentence);
            });
        }
    }

    /** Kind and worth, without what the person wrote. */
    @Override
    public String toString() {
        return kind + (money() == null ? "" : ", " + money());
    }

    /** For whoever has to approve it, with what the kind is called. */
    String inWords(String label) {
        return label + (money() == null ? "" : ", " + money());
    }

    /** Something is still to be done for the complainant after the decision. */
    public boolean isPromise() {
        return kind.effect() != Trait.WORDS;
    }

    /** The complainant gets it in money. */
    @JsonIgnore
    public boolean isMoney() {
        return kind.effect() == Trait.MONEY;
    }

    /**
     * This remedy together with what the same complaint got before, for the authority limit. It has no amount where the
     * two cannot be added up.
     */
    public Remedy onTopOf(Remedy earlier) {
        if (!isPromise() || !earlier.isPromise()) {
            return this;
        }
        boolean same = money() != null && earlier.money() != null && currency.equals(earlier.currency);
        return new Remedy(kind, same ? amount.add(earlier.amount) : null, currency, text);
    }

    /** What it costs us, or {@code null} when nobody said. */
    public Money money() {
        return amount == null || currency == null
                ? null
                : Money.currency(currency).map(code -> new Money(amount, code)).orElse(null);
    }
}
