package org.redress.correspondence.advice;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.redress.correspondence.told.PromisedDay;

/** What the letters on the way have to say: why they come, until when something is to be done, how, and whom to ask. */
final class FurtherPoints {

    private static final List<Asked> OTHERS = List.of(Asked.number("7.3"), Asked.contact("7.3"));

    private static final List<Asked> REQUEST = List.of(
            Asked.number("7.6"),
            Asked.fact("7.6", "need", letter -> letter.says(letter.fact("/what"))),
            Asked.fact("7.6", "needBy", letter -> letter.names(letter.day("/answerBy"), "information-request.by")),
            Asked.words("7.6", "help", Phrases.TELL_US, "information-request.by"),
            Asked.fact("7.6", "how", Finished::opensThePage),
            Asked.words("7.6", "silence", Phrases.LATER, "information-request.silence"),
            Asked.contact("7.6"));

    private static final Map<String, List<Asked>> LETTERS = Map.of(
            "OUT_OF_SCOPE",
            List.of(
                    Asked.fact("7.5", "received", letter -> letter.names(letter.receivedOn(), "out-of-scope.intro")),
                    Asked.number("7.5"),
                    Asked.words("7.5", "notOurs", Phrases.NOT_OURS, "out-of-scope.intro"),
                    Asked.fact("7.5", "why", letter -> letter.says(letter.fact("/reason"))),
                    Asked.outside("7.5"),
                    Asked.words("7.5", "disagree", Phrases.TELL_US, "out-of-scope.dispute.text")
                            .where(letter -> letter.isFact("/mayDispute", "true")),
                    Asked.contact("7.5")),
            "WITHDRAWN",
            List.of(
                    Asked.number("7.9"),
                    Asked.words("7.9", "stopped", Phrases.STOPPED, "withdrawn.intro"),
                    Asked.words("7.9", "again", Phrases.AGAIN, "withdrawn.next"),
                    Asked.contact("7.9")),
            "RECEIPT",
            List.of(
                    Asked.number("7.3"),
                    new Asked(
                            "7.3",
                            "heard",
                            letter -> Phrases.HEARD.in(letter, "receipt." + letter.fact("/what")),
                            any -> true),
                    Asked.contact("7.3")),
            "INFORMATION_REQUEST",
            REQUEST,
            "INFORMATION_REMINDER",
            with(
                    REQUEST,
                    Asked.fact(
                            "7.6",
                            "askedOn",
                            letter -> letter.names(letter.day("/askedAt"), "information-reminder.intro"))),
            "EXTENSION",
            List.of(
                    Asked.number("7.3"),
                    Asked.fact("7.3", "why", letter -> letter.says(letter.fact("/reason"))),
                    Asked.fact("7.3", "when", letter -> letter.names(letter.day("/dueAt"), "extension.intro")),
                    Asked.words("7.3", "disagree", Phrases.TELL_US, "extension.hint"),
                    Asked.contact("7.3")),
            "REMINDER",
            List.of(
                    Asked.number("7.8"),
                    Asked.fact("7.8", "decidedOn", letter -> letter.names(letter.day("/decidedAt"), "reminder.intro"))
                            .where(letter -> letter.has("/decidedAt")),
                    Asked.fact("7.8", "answer", Finished::offersAnswers),
                    Asked.fact("7.8", "answerBy", letter -> letter.names(letter.day("/answerBy"), "reminder.silence"))
                            .where(letter -> letter.has("/answerBy")),
                    Asked.words("7.8", "silence", Phrases.SILENCE, "reminder.silence", "decision.noSilence"),
                    Asked.outside("7.8"),
                    Asked.contact("7.8")),
            "REVIEW_OPENED",
            List.of(
                    Asked.number("7.8"),
                    Asked.words("7.8", "reviewed", Phrases.REVIEW, "review-opened.next"),
                    Asked.fact(
                            "7.8",
                            "when",
                            letter -> letter.names(
                                    letter.preview().letter().told().days().get(PromisedDay.ANSWER),
                                    "review-opened.next")),
                    Asked.outside("7.8"),
                    Asked.contact("7.8")),
            "EXTERNAL_ROUTE",
            List.of(
                    Asked.number("7.8"),
                    Asked.words("7.8", "usedUp", Phrases.USED_UP, "external-route.used"),
                    Asked.outside("7.8"),
                    Asked.fact(
                            "7.8",
                            "giveNumber",
                            letter -> letter.at("external-route.hint").stream()
                                    .anyMatch(words -> words.contains(letter.number()))),
                    Asked.contact("7.8")),
            "REOPENED",
            List.of(
                    Asked.number("7.9"),
                    Asked.words("7.9", "open", Phrases.OPEN_AGAIN, "reopened.intro"),
                    new Asked(
                            "7.9",
                            "next",
                            letter -> Phrases.NEXT.in(letter, "reopened." + letter.fact("/next")),
                            any -> true),
                    Asked.outside("7.9"),
                    Asked.contact("7.9")));

    private FurtherPoints() {}

    static List<Asked> of(String kind) {
        return LETTERS.getOrDefault(kind, OTHERS);
    }

    private static List<Asked> with(List<Asked> points, Asked more) {
        return Stream.concat(points.stream(), Stream.of(more)).toList();
    }
}
