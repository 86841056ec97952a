package org.redress.correspondence.advice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.redress.correspondence.links.LinkMarkers;
import org.redress.correspondence.preview.Preview;
import org.redress.correspondence.told.PromisedDay;

/**
 * What ISO 10002 asks a letter to say (7.3, 7.4, 7.8, 7.9), and whether the finished letter says it in this situation. Facts are looked
 * for as the letter writes them, words by patterns in both languages: words that are there may still be the wrong ones.
 */
public final class Checklist {

    private static final List<Asked> ACKNOWLEDGEMENT = List.of(
            asked("7.4", "received", letter -> letter.names(receivedOn(letter))),
            asked("7.4", "number", Checklist::number),
            asked(
                    "7.4",
                    "next",
                    letter -> letter.speaksOf(
                            "\\b(?:assess|look into|find out|investigat|decision|decide)", "조사|평가|확인하|결정")),
            asked(
                    "7.4",
                    "when",
                    letter ->
                            letter.names(letter.preview().letter().told().days().get(PromisedDay.ANSWER))
                                    || letter.preview().letter().told().days().get(PromisedDay.ANSWER) == null
                                            && sorry(letter)),
            asked("7.4", "contact", Checklist::contact),
            asked(
                    "7.4",
                    "free",
                    letter -> letter.speaksOf(
                            "\\bfree\\b|costs? (?:you )?nothing|no (?:charge|cost|fee)|without charge",
                            "무료|(?:비용|요금|수수료)[^.\\n]{0,12}(?:없|않|들지)")),
            asked("7.4", "outside", Checklist::outside));

    private static final List<Asked> DECISION = List.of(
            asked(
                    "7.8",
                    "decided",
                    letter -> letter.speaksOf(
                            "\\b(?:uphold|upheld|agree with you|you (?:are|were) right|in your favour|resolved|settled)\\b",
                            "인정|받아들|해결")),
            asked("7.8", "reasons", letter -> letter.says(letter.fact("/reasons"))),
            asked("7.8", "points", letter -> letter.lists("/findings", "issue")),
            asked("7.8", "remedy", letter -> letter.says(letter.fact("/offer/words")))
                    .where(letter -> letter.has("/offer/words")),
            asked("7.8", "remedyBy", letter -> letter.names(letter.day("/offer/by")))
                    .where(letter -> letter.has("/offer/words")),
            asked("7.8", "change", letter -> letter.says(letter.fact("/prevention"))),
            asked(
                    "7.8",
                    "answer",
                    letter -> letter.text().contains(LinkMarkers.ANSWER + "?answer=accept")
                            && letter.text().contains(LinkMarkers.ANSWER + "?answer=reject")),
            asked("7.8", "answerBy", letter -> letter.names(letter.day("/answerBy")))
                    .where(letter -> letter.has("/answerBy")),
            asked(
                    "7.8",
                    "silence",
                    letter -> letter.speaksOf(
                            "\\bnot heard from you|silence|do not answer|no answer", "답변이 없|소식이 없|답변을 받지 못|무응답")),
            asked("7.8", "review", letter -> letter.speaksOf("\\breview(?:s|ed)?\\b|look at it again", "재검토|다시 검토"))
                    .where(letter -> letter.isFact("/stage", "FIRST")),
            asked("7.8", "final", letter -> letter.speaksOf("\\bfinal response\\b", "최종 답변"))
                    .where(letter -> letter.isFact("/stage", "SECOND")),
            asked("7.8", "outside", Checklist::outside),
            asked(
                            "7.8",
                            "outsideUntil",
                            letter -> letter.routes().stream()
                                    .allMatch(route -> route.timeOver() || letter.names(route.until())))
                    .where(letter -> !letter.routes().isEmpty()),
            asked("7.8", "contact", Checklist::contact));

    private static final List<Asked> DELAY = List.of(
            asked("7.3", "late", Checklist::sorry),
            asked("7.3", "why", letter -> letter.says(letter.fact("/reason"))),
            asked("7.3", "when", letter -> letter.names(letter.day("/expectedAnswer"))),
            asked(
                    "7.3",
                    "notWait",
                    letter -> letter.speaksOf(
                            "\\b(?:not have to|need not|do not need to|needn.t) wait|\\bnow:", "기다리지 않")),
            asked("7.3", "outside", Checklist::outside),
            asked("7.3", "contact", Checklist::contact));

    private static final List<Asked> CLOSING = List.of(
            asked(
                    "7.9",
                    "why",
                    letter -> letter.speaksOf(
                            "\\baccepted|not answered|could not reach|used up|has decided|settled|took your complaint back|cannot handle",
                            "수락하셨|무응답|절차는 모두|기관이 민원에 대해 결정|해결되었|취하하셨|다룰 수 없는")),
            asked("7.9", "done", letter -> letter.speaksOf("\\bcarried out\\b|\\bwe have (?:done|paid|repaired)", "이행"))
                    .where(letter -> letter.isFact("/promise", "KEPT")
                            && (letter.isFact("/closeReason", "ACCEPTED")
                                    || letter.isFact("/closeReason", "NO_REPLY"))),
            asked(
                    "7.9",
                    "again",
                    letter -> letter.speaksOf(
                            "\\bopen (?:your complaint |it )?again|see this differently|something new",
                            "다시 열|다른 의견|새로운 사실")),
            asked("7.9", "againUntil", letter -> letter.names(letter.day("/objectionUntil")))
                    .where(letter -> letter.has("/objectionUntil")
                            && (letter.isFact("/closeReason", "NO_REPLY")
                                    || letter.isFact("/closeReason", "OUT_OF_SCOPE"))),
            asked("7.9", "contact", Checklist::contact));

    private static final List<Asked> OTHERS =
            List.of(asked("7.3", "number", Checklist::number), asked("7.3", "contact", Checklist::contact));

    private Checklist() {}

    /** A thing that the letter says or does not say. */
    public record Point(String clause, String name, boolean there) {}

    private record Asked(String clause, String name, Predicate<Finished> there, Predicate<Finished> applies) {

        Asked where(Predicate<Finished> situation) {
            return new Asked(clause, name, there, situation);
        }
    }

    private static Asked asked(String clause, String name, Predicate<Finished> there) {
        return new Asked(clause, name, there, letter -> true);
    }

    /** What is asked of this letter in this situation; nothing of letters to staff. */
    public static List<Point> of(Preview preview, ZoneId zone) {
        return of(preview, preview.letter().text(), zone);
    }

    /** @param text of the letter, of which something may have been cut out */
    static List<Point> of(Preview preview, String text, ZoneId zone) {
        if (preview.kind().isForStaff()) {
            return List.of();
        }
        Finished letter = Finished.of(preview, text, zone);
        return askedOf(preview.kind().name()).stream()
                .filter(asked -> asked.applies().test(letter))
                .map(asked ->
                        new Point(asked.clause(), asked.name(), asked.there().test(letter)))
                .toList();
    }

    private static List<Asked> askedOf(String kind) {
        return switch (kind) {
            case "ACKNOWLEDGEMENT" -> ACKNOWLEDGEMENT;
            case "DECISION" -> DECISION;
            case "DELAY" -> DELAY;
            case "CLOSING" -> CLOSING;
            default -> OTHERS;
        };
    }

    private static LocalDate receivedOn(Finished letter) {
        return LocalDate.ofInstant(letter.preview().complaint().receipt().receivedAt(), letter.zone());
    }

    private static boolean number(Finished letter) {
        return letter.says(letter.preview().complaint().number().value());
    }

    private static boolean contact(Finished letter) {
        return letter.says(letter.preview().letter().contact());
    }

    private static boolean sorry(Finished letter) {
        return letter.speaksOf("\\bsorry\\b|\\bapologi[sz]e|should have (?:answered|had)", "죄송|사과|늦어");
    }

    private static boolean outside(Finished letter) {
        return !letter.routes().isEmpty() && letter.routes().stream().allMatch(route -> letter.says(route.name()));
    }
}
