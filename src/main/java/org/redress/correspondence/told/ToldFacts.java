package org.redress.correspondence.told;

import java.time.Clock;
import java.time.Instant;
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

    /**
     * What was told before a letter leaves that was written earlier. What it told itself holds while that day is ahead; else it is as if
     * it had told nothing.
     */
    @Transactional(readOnly = true)
    public ToldBefore beforeLeaving(Complaint complaint, String letter, String occasion, LocalDate leaving) {
        ToldBefore others = new ToldBefore(
                store.days(complaint, new ToldStore.Written(letter, occasion)),
                store.routes(complaint, new ToldStore.Written(letter, occasion)));
        return store.days(complaint).entrySet().stream()
                .filter(told -> told.getKey() == PromisedDay.ANSWER)
                .filter(told -> !told.getValue().isBefore(leaving))
                .findFirst()
                .map(told -> others.with(told.getKey(), told.getValue()))
                .orElse(others);
    }

    /** What a letter says that is written anew, instead of what it said before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepInstead(Complaint complaint, String letter, String occasion, Telling telling) {
        store.forget(complaint, new ToldStore.Written(letter, occasion));
        keep(complaint, letter, occasion, telling);
    }

    /** A letter that is not sent told nobody anything. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Complaint complaint, String letter, String occasion) {
        store.forget(complaint, new ToldStore.Written(letter, occasion));
    }

    /** The last day to object to the closing that a letter named. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> objectionUntil(Complaint complaint) {
        return apply(complaint).day(PromisedDay.OBJECTION);
    }

    @Override
    @Transactional(readOnly = true)
    public ToldBefore apply(Complaint complaint) {
        return new ToldBefore(store.days(complaint), store.routes(complaint));
    }

    /** The day by which an answer is promised; empty when it has passed. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> answerBy(Complaint complaint) {
        return answers.ahead(complaint, apply(complaint), answers.today());
    }

    /** Whether this day is the last of the longest time that the organisation takes to answer. */
    public boolean isLongestTime(Complaint complaint, LocalDate day) {
        return answers.longest(complaint).equals(day);
    }

    /** When a letter named the day by which an answer is promised; empty when none has. */
    @Transactional(readOnly = true)
    public Optional<Instant> answerNamedAt(Complaint complaint) {
        return store.lastTold(complaint, PromisedDay.ANSWER);
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
