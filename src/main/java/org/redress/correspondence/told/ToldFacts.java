package org.redress.correspondence.told;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.redress.complaint.Complaint;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what letters told, so that pages and later letters say the same until a new letter tells something else. */
@Service
public class ToldFacts implements Function<Complaint, ToldBefore> {

    private final ToldStore store;
    private final AnswerDays answers;
    private final Clock clock;

    ToldFacts(ToldStore store, AnswerDays answers, Clock clock) {
        this.store = store;
        this.answers = answers;
        this.clock = clock;
    }

    /** @param letter the word of its kind */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Complaint complaint, String letter, String occasion, Telling telling) {
        var written = new ToldStore.Written(letter, occasion);
        telling.days().forEach((promise, day) -> store.add(complaint, written, promise, day, clock.instant()));
        List<OutsideRoute> routes = telling.routes();
        for (int position = 0; position < routes.size(); position++) {
            store.add(complaint, written, position, routes.get(position), clock.instant());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public ToldBefore apply(Complaint complaint) {
        return new ToldBefore(store.days(complaint), store.routes(complaint));
    }

    /** The day by which an answer is promised; empty when it has passed. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> answerBy(Complaint complaint) {
        return answers.ahead(complaint, apply(complaint));
    }

    /** The last day to answer a decision that the last letter about it named; empty when it named none or the day has passed. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> decisionAnswerBy(Complaint complaint) {
        return apply(complaint).day(PromisedDay.ANSWER_TO_DECISION).filter(day -> !day.isBefore(answers.today()));
    }

    /** Whom outside the last letter named that named somebody, as it is today. */
    @Transactional(readOnly = true)
    public List<OutsideRoute> routes(Complaint complaint) {
        return store.routesOfLastLetter(complaint).stream()
                .map(route -> route.on(answers.today()))
                .toList();
    }
}
