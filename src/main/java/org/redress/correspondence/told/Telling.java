package org.redress.correspondence.told;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.complaint.Complaint;
import org.redress.platform.DecisionTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one letter promises and offers, found while it is written; what is not promised any more is {@code null} in {@link #days}. */
public final class Telling {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    private final Complaint complaint;
    private final Locale language;
    private final ToldBefore before;
    private final LocalDate today;
    private final boolean leavesLater;
    private final AnswerDays answers;
    private final OutsideRoutes outside;
    private final Map<PromisedDay, LocalDate> days = new LinkedHashMap<>();
    private final List<OutsideRoute> routes = new ArrayList<>();

    /**
     * @param today       the day on which the letter leaves
     * @param leavesLater it was written before, and told what it told
     */
    Telling(
            Complaint complaint,
            Locale language,
            ToldBefore before,
            LocalDate today,
            boolean leavesLater,
            AnswerDays answers,
            OutsideRoutes outside) {
        this.today = today;
        this.leavesLater = leavesLater;
        this.complaint = complaint;
        this.language = language;
        this.before = before;
        this.answers = answers;
        this.outside = outside;
    }

    /** The day by which we answer; empty when it has passed. */
    public Optional<LocalDate> answer() {
        Optional<LocalDate> day = answers.ahead(complaint, before, today);
        day.ifPresent(ahead -> days.put(PromisedDay.ANSWER, ahead));
        return day;
    }

    /** A day of ours that has passed when the letter leaves is not promised; the one that we promise now is, if there is one. */
    public Optional<LocalDate> answer(LocalDate day) {
        if (day == null || day.isBefore(today)) {
            Optional<LocalDate> other = answers.ahead(complaint, before, today);
            days.put(PromisedDay.ANSWER, other.orElse(null));
            return other;
        }
        days.put(PromisedDay.ANSWER, day);
        return Optional.of(day);
    }

    /** Whether this day has not passed when the letter leaves. */
    public boolean isAhead(LocalDate day) {
        return !day.isBefore(today);
    }

    /** The day by which we answer once more, after an answer that was not accepted. */
    public LocalDate answerAnew() {
        LocalDate day = leavesLater && before.day(PromisedDay.ANSWER).isPresent()
                ? before.day(PromisedDay.ANSWER).orElseThrow()
                : answers.anew(complaint, today);
        days.put(PromisedDay.ANSWER, day);
        return day;
    }

    /** @param day {@code null} when a promise that was told before holds no longer */
    public void promise(PromisedDay promise, LocalDate day) {
        days.put(promise, day);
    }

    /** Empty when the table gives no answer: a letter then has general words, so that no complaint waits for it. */
    public Optional<List<OutsideRoute>> offer(OutsideStage stage) {
        try {
            List<OutsideRoute> offered = outside.of(complaint, stage, before, today, language);
            routes.addAll(offered);
            return Optional.of(offered);
        } catch (DecisionTables.NoAnswer e) {
            LOG.warn("A letter was written with general words about the way outside.", e);
            return Optional.empty();
        }
    }

    public Map<PromisedDay, LocalDate> days() {
        return days;
    }

    public List<OutsideRoute> routes() {
        return List.copyOf(routes);
    }
}
