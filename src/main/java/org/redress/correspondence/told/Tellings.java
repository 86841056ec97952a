package org.redress.correspondence.told;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.redress.complaint.Complaint;
import org.redress.contract.OrganisationZone;
import org.redress.platform.DecisionTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Begins what a letter tells. */
@Component
public class Tellings {

    private final Function<Complaint, ToldBefore> before;
    private final AnswerDays answers;
    private final OutsideRoutes outside;

    @Autowired
    Tellings(Function<Complaint, ToldBefore> before, AnswerDays answers, OutsideRoutes outside) {
        this.before = before;
        this.answers = answers;
        this.outside = outside;
    }

    /** Without Spring. */
    public Tellings(
            Function<Complaint, ToldBefore> before,
            DecisionTables tables,
            OrganisationZone zone,
            Period answerWithin,
            Clock clock) {
        this(before, new AnswerDays(new AnswerTime(answerWithin), zone, clock), new OutsideRoutes(tables, zone));
    }

    /** As to somebody who was told nothing before, at another moment, with other tables. */
    public Tellings invented(UnaryOperator<DecisionTables> tables, Clock now) {
        return new Tellings(complaint -> ToldBefore.NOTHING, answers.at(now), outside.asking(tables));
    }

    public Telling about(Complaint complaint, Locale language) {
        return new Telling(complaint, language, before.apply(complaint), answers.today(), false, answers, outside);
    }

    /** For a letter that was written before and leaves on this day. */
    public Telling anew(Complaint complaint, Locale language, ToldBefore toldBefore, LocalDate leaving) {
        return new Telling(complaint, language, toldBefore, leaving, true, answers, outside);
    }
}
