package org.redress.platform;

import java.util.List;

/** An amount and its currency, which may both be left empty. */
public record MoneyField(String amount, String currency) implements StepInput {

    @Override
    public List<String> names() {
        return List.of(amount, currency);
    }

    @Override
    public boolean isRequired() {
        return false;
    }
}
