package org.redress.correspondence.advice;

import java.time.LocalDate;
import java.util.List;
import org.redress.correspondence.told.PromisedDay;

/** What ISO 10002 asks of the letters that it names: the acknowledgement, the delay, the decision, the closing. */
final class MainPoints {

    static final List<Asked> ACKNOWLEDGEMENT = List.of(
            Asked.fact("7.4", "received", letter -> letter.names(letter.receivedOn(), "acknowledgement.intro")),
            Asked.number("7.4"),
            Asked.words(
                    "7.4",
                    "next",
                    Phrases.NEXT,
                    "acknowledgement.step1",
                    "acknowledgement.step2",
                    "acknowledgement.step3",
                    "acknowledgement.step3.late"),
            Asked.fact("7.4", "when", letter -> letter.names(promised(letter), "acknowledgement.step3"))
                    .where(letter -> promised(letter) != null),
            Asked.words("7.4", "late", Phrases.LATE, "acknowledgement.step3.late")
                    .where(letter -> promised(letter) == null),
            Asked.contact("7.4"),
            new Asked("7.4", "free", Phrases.FREE::anywhere, letter -> true),
            Asked.outside("7.4"));

    static final List<Asked> DECISION = List.of(
            new Asked(
                    "7.8",
                    "decided",
                    letter -> Phrases.DECIDED.in(letter, "outcome." + letter.fact("/outcome")),
                    any -> true),
            Asked.number("7.8"),
            Asked.fact("7.8", "reasons", letter -> letter.says(letter.fact("/reasons"))),
            Asked.fact("7.8", "points", letter -> letter.lists("/findings", "issue")),
            Asked.fact("7.8", "remedy", letter -> letter.says(letter.fact("/offer/words")))
                    .where(letter -> letter.has("/offer/words")),
            Asked.fact("7.8", "remedyBy", letter -> letter.names(letter.day("/offer/by"), "decision.remedy.by"))
                    .where(letter -> letter.has("/offer/words")),
            Asked.fact("7.8", "change", letter -> letter.says(letter.fact("/prevention"))),
            Asked.fact("7.8", "answer", Finished::offersAnswers),
            Asked.fact("7.8", "answerBy", letter -> letter.names(letter.day("/answerBy"), "decision.silence"))
                    .where(letter -> letter.has("/answerBy")),
            Asked.words("7.8", "silence", Phrases.SILENCE, "decision.silence", "decision.noSilence"),
            Asked.words("7.8", "review", Phrases.REVIEW, "decision.review", "decision.review.until")
                    .where(letter -> letter.isFact("/stage", "FIRST")),
            Asked.fact("7.8", "reviewBy", letter -> letter.names(letter.day("/answerBy"), "decision.review.until"))
                    .where(letter -> letter.isFact("/stage", "FIRST") && letter.has("/answerBy")),
            Asked.words("7.8", "final", Phrases.FINAL, "decision.intro.second", "decision.lastStage")
                    .where(letter -> letter.isFact("/stage", "SECOND")),
            Asked.outside("7.8"),
            Asked.fact(
                            "7.8",
                            "outsideUntil",
                            letter -> letter.routes().stream()
                                    .allMatch(
                                            route -> route.timeOver() || letter.names(route.until(), "outside.until")))
                    .where(letter -> !letter.routes().isEmpty()),
            Asked.contact("7.8"));

    static final List<Asked> DELAY = List.of(
            Asked.words("7.3", "late", Phrases.LATE, "delay.intro"),
            Asked.number("7.3"),
            Asked.fact("7.3", "why", letter -> letter.says(letter.fact("/reason"))),
            Asked.fact("7.3", "when", letter -> letter.names(letter.day("/expectedAnswer"), "delay.next")),
            Asked.words("7.3", "notWait", Phrases.NOT_WAIT, "delay.right"),
            Asked.outside("7.3"),
            Asked.contact("7.3"));

    static final List<Asked> CLOSING = List.of(
            new Asked(
                    "7.9",
                    "why",
                    letter -> Phrases.CLOSED.in(
                            letter, letter.keys("closeReason.").toArray(String[]::new)),
                    any -> true),
            Asked.number("7.9"),
            Asked.words("7.9", "done", Phrases.DONE, "closing.ordered", "closing.kept", "closeReason.ACCEPTED_KEPT")
                    .where(MainPoints::isCarriedOut),
            Asked.words("7.9", "again", Phrases.AGAIN, "closing.again", "closing.silence", "closing.scope"),
            Asked.fact(
                            "7.9",
                            "againUntil",
                            letter -> letter.names(letter.day("/objectionUntil"), "closing.silence", "closing.scope"))
                    .where(letter -> letter.has("/objectionUntil")
                            && (letter.isFact("/closeReason", "NO_REPLY")
                                    || letter.isFact("/closeReason", "OUT_OF_SCOPE"))),
            Asked.contact("7.9"));

    private MainPoints() {}

    private static LocalDate promised(Finished letter) {
        return letter.preview().letter().told().days().get(PromisedDay.ANSWER);
    }

    private static boolean isCarriedOut(Finished letter) {
        boolean ordered = letter.isFact("/order", "KEPT") && letter.isFact("/closeReason", "EXTERNAL_DECISION");
        return ordered
                || letter.isFact("/promise", "KEPT")
                        && (letter.isFact("/closeReason", "ACCEPTED") || letter.isFact("/closeReason", "NO_REPLY"));
    }
}
