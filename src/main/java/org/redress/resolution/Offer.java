package org.redress.resolution;

import java.time.Instant;
import java.time.LocalDate;
import org.redress.contract.Money;
import org.redress.correspondence.LetterPage;

/**
 * What the complainant is offered.
 *
 * @param words the promise in words, {@code null} when nothing is offered
 * @param money {@code null} when it is no money
 * @param by    the day until which it is done, {@code null} when nothing remains to be done
 */
record Offer(String words, Money money, LocalDate by) {

    static final Offer NOTHING = new Offer(null, null, null);

    static Offer of(DecisionLine decision) {
        return new Offer(decision.remedyText(), decision.remedyMoney(), decision.dueOn());
    }

    /** @param answerBy a moment of the last day to answer, {@code null} when there is none: nothing is carried out before an answer or that day */
    void show(LetterPage page, Instant answerBy) {
        page.text("remedyText", words);
        page.money("remedyMoney", money);
        page.dayAhead("remedyBy", by);
        page.choice("onceAccepted", by != null && (answerBy == null || !by.isAfter(page.dayOf(answerBy))));
        page.choice("onceOver", answerBy != null);
    }
}
