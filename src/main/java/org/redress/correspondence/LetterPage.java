package org.redress.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.redress.complaint.Complaint;
import org.redress.contract.Money;
import org.redress.contract.ReaderLocale;
import org.redress.correspondence.told.OutsideStage;
import org.redress.correspondence.told.PromisedDay;
import org.redress.correspondence.told.Telling;

/**
 * Where a letter puts its facts, each under the name by which its template shows it. They become words, days and sums here, in the
 * language of the letter and the time zone of the organisation. An optional fact that is not there is {@code null} for the template too.
 */
public final class LetterPage {

    private final Organisation organisation;
    private final SubjectWords words;
    private final Complaint complaint;
    private final Telling telling;
    private final Map<String, Object> shown = new HashMap<>();
    /** Every day that the letter names, in the order of its parts. */
    private final List<String> days;

    /**
     * @param complaint null when the letter may contain nothing of a complaint
     * @param telling   what it promises and offers, null without a complaint
     */
    LetterPage(Organisation organisation, SubjectWords words, Complaint complaint, Telling telling) {
        this(organisation, words, complaint, telling, new ArrayList<>());
    }

    private LetterPage(
            Organisation organisation, SubjectWords words, Complaint complaint, Telling telling, List<String> days) {
        this.organisation = organisation;
        this.words = words;
        this.complaint = complaint;
        this.telling = telling;
        this.days = days;
    }

    /** As somebody wrote it; never read as a template. */
    public void text(String name, String text) {
        shown.put(name, text);
    }

    public void number(String name, int number) {
        shown.put(name, Integer.toString(number));
    }

    /** Whether a part of the template is shown. */
    public void choice(String name, boolean holds) {
        shown.put(name, holds);
    }

    /** A word of a list of ours; the letters have the text {@code list.word} for it. */
    public void word(String name, String list, String word) {
        shown.put(name, words.texts().get(words.locale(), list + "." + word));
    }

    /** A text of the letters, with its places filled. */
    public String words(String key, Object... values) {
        return words.texts().get(words.locale(), key, values);
    }

    public void money(String name, Money money) {
        shown.put(name, money == null ? null : money.in(words.locale()));
    }

    public void day(String name, LocalDate day) {
        if (day != null) {
            days.add(name + " " + day);
        }
        shown.put(name, day == null ? null : ReaderLocale.day(day, words.locale()));
    }

    /** The day on which the moment falls. */
    public void day(String name, Instant moment) {
        day(name, moment == null ? null : dayOf(moment));
    }

    /** A day until which we do something; not named when it has passed. */
    public void dayAhead(String name, LocalDate day) {
        day(name, day == null || !telling.isAhead(day) ? null : day);
    }

    /** Day, time and time zone. */
    public void moment(String name, Instant moment) {
        shown.put(
                name,
                moment == null ? null : ReaderLocale.moment(moment.atZone(organisation.timeZone()), words.locale()));
    }

    /** The day by which we answer; {@code null} when it has passed. It is kept as promised. */
    public void dayOfAnswer(String name) {
        day(name, telling.answer().orElse(null));
    }

    /** The day by which we answer once more; it replaces the one that was promised for the first answer. */
    public void dayOfAnswerAnew(String name) {
        day(name, telling.answerAnew());
    }

    /** A day that is kept as promised, the one on which the moment falls; {@code null} when there is none any more. */
    public void promisedDay(String name, PromisedDay promise, Instant moment) {
        promisedDay(name, promise, moment == null ? null : dayOf(moment));
    }

    public void promisedDay(String name, PromisedDay promise, LocalDate day) {
        telling.promise(promise, day);
        day(name, day);
    }

    /** It stands in the letter in words of the situation. */
    public void keepPromise(PromisedDay promise, LocalDate day) {
        telling.promise(promise, day);
    }

    /** The day by which we answer instead of one that was told before; {@code null} when it has passed and we promise none now. */
    public void newDayOfAnswer(String name, LocalDate day) {
        day(name, telling.answer(day).orElse(null));
    }

    public void newDayOfAnswer(String name, Instant moment) {
        newDayOfAnswer(name, moment == null ? null : dayOf(moment));
    }

    /**
     * Whom outside the complainant can turn to in this situation, as {@code outside}. A letter that offers nobody has an
     * empty list.
     */
    public void outside(OutsideStage stage) {
        each(
                "outside",
                telling.offer(stage).orElseGet(() -> OutsideLines.anybody(words.texts(), words.locale())),
                OutsideLines::show);
    }

    /** One part for each, which the template goes through. */
    public <T> void each(String name, List<T> parts, BiConsumer<T, LetterPage> show) {
        shown.put(
                name,
                parts.stream()
                        .map(part -> {
                            var page = new LetterPage(organisation, words, complaint, telling, days);
                            show.accept(part, page);
                            return page.shown();
                        })
                        .toList());
    }

    void about() {
        words.show(this);
    }

    String subjectOf(LetterKind kind) {
        return subjectOf(kind, "");
    }

    /** @param situation the end of the key of the subject in that situation */
    public String subjectOf(LetterKind kind, String situation) {
        return words.of(kind.fileName() + ".subject" + situation);
    }

    /** A text that a process owner added. For a complainant without a name it is the variant that does not use one. */
    String ownText(String letter, String part) {
        String key = "own." + letter + "." + part;
        if (!words.texts().has(words.locale(), key)) {
            throw new OwnLetters.UnknownLetter(letter, words.locale().getLanguage());
        }
        String name = complaint.complainant().name();
        return words.texts().get(words.locale(), key, complaint.number().value(), name == null ? "" : name);
    }

    void paragraphs(String name, List<String> paragraphs) {
        shown.put(name, paragraphs);
    }

    /** Every day that it names, each with its name. */
    String days() {
        return String.join(", ", days);
    }

    Map<String, Object> shown() {
        return shown;
    }

    /** In the time zone of the organisation. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, organisation.timeZone());
    }
}
