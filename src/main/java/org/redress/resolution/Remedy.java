package org.redress.resolution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.redress.complaint.RuleRefused;

/**
 * What was promised: kind, amount with its ISO 4217 currency where money is part of it, and the promise in words.
 */
@Embeddable
public record Remedy(
        @Column(name = "remedy_kind") @Enumerated(EnumType.STRING) RemedyKind kind,
        @Column(name = "remedy_amount") BigDecimal amount,
        @Column(name = "remedy_currency") String currency,
        @Column(name = "remedy_text") String text) {

    /** @throws RuleRefused for an amount without currency, or a promise that does not say what is promised */
    void requireComplete() {
        if (amount != null && amount.signum() > 0 && (currency == null || !currency.matches("[A-Z]{3}"))) {
            throw new RuleRefused("remedyCurrency", "must be a three-letter currency code when there is an amount");
        }
        if (isPromise() && text == null) {
            throw new RuleRefused("remedyText", "must say what exactly is promised");
        }
    }

    /** Something is still to be done for the complainant after the decision. */
    public boolean isPromise() {
        return kind != RemedyKind.NONE && kind != RemedyKind.EXPLANATION && kind != RemedyKind.APOLOGY;
    }
}
