package org.redress.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.Money;
import org.redress.contract.ReaderLocale;
import org.redress.correspondence.told.OutsideRoute;
import org.redress.correspondence.told.OutsideStage;
import org.redress.correspondence.told.PromisedDay;
import org.redress.correspondence.told.Telling;
import org.redress.record.Subject;

/**
 * Where a letter puts its facts, each under the name by which its template shows it. They become words, days and sums here, in the
 * language of the letter and the time zone of the organisation. An optional fact that is not there is {@code null} for the template too.
 */
public final class LetterPage {

    private final Organisation organisation;
    private final MailTexts texts;
    private final Locale locale;
    private final Subject about;
    private final Complaint complaint;
    private final Telling telling;
    private final Map<String, Object> shown = new HashMap<>();

    /**
     * @param about     null when the letter is about the system itself
     * @param complaint null when the letter may contain nothing of a complaint
     * @param telling   what it promises and offers, null without a complaint
     */
    LetterPage(
            Organisation organisation,
            MailTexts texts,
            Locale locale,
            Subject about,
            Complaint complaint,
            Telling telling) {
        this.telling = telling;
        this.about = about;
        this.organisation = organisation;
        this.texts = texts;
        this.locale = locale;
        this.complaint = complaint;
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
        shown.put(name, texts.get(locale, list + "." + word));
    }

    /** A text of the letters, with its places filled. */
    public String words(String key, Object... values) {
        return texts.get(locale, key, values);
    }

    public void money(String name, Money money) {
        shown.put(name, money == null ? null : money.in(locale));
    }

    public void day(String name, LocalDate day) {
        shown.put(name, day == null ? null : ReaderLocale.day(day, locale));
    }

    /** The day on which the moment falls. */
    public void day(String name, Instant moment) {
        day(name, moment == null ? null : dayOf(moment));
    }

    /** Day, time and time zone. */
    public void moment(String name, Instant moment) {
        shown.put(name, moment == null ? null : ReaderLocale.moment(moment.atZone(organisation.timeZone()), locale));
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

    /**
     * Whom outside the complainant can turn to in this situation, as {@code outside}. A letter that offers nobody has an
     * empty list.
     */
    public void outside(OutsideStage stage) {
        each("outside", telling.offer(stage).orElseGet(this::anybody), LetterPage::show);
    }

    private static void show(OutsideRoute route, LetterPage line) {
        line.text("name", route.name());
        line.text("address", route.address());
        line.text("link", route.link());
        line.choice("free", route.freeOfCharge());
        line.day("until", route.timeOver() ? null : route.until());
        line.choice("over", route.timeOver());
        line.text("words", route.words());
    }

    private List<OutsideRoute> anybody() {
        String body = texts.get(locale, "outside.anybody");
        return List.of(new OutsideRoute(body, body, null, null, false, null, false, null, null));
    }

    /** One part for each, which the template goes through. */
    public <T> void each(String name, List<T> parts, BiConsumer<T, LetterPage> show) {
        shown.put(
                name,
                parts.stream()
                        .map(part -> {
                            var page = new LetterPage(organisation, texts, locale, about, complaint, telling);
                            show.accept(part, page);
                            return page.shown();
                        })
                        .toList());
    }

    /**
     * The number of a complaint, or the key of another subject; {@code variant} is the end of the keys of texts about
     * the latter.
     */
    void about() {
        if (about != null) {
            text("about", about.key());
            text("number", isComplaint() ? about.key() : null);
        }
        text("variant", variant());
    }

    private boolean isComplaint() {
        return ComplaintNumber.of(about).isPresent();
    }

    private String variant() {
        return about == null || isComplaint() ? "" : ".other";
    }

    String subjectOf(LetterKind kind) {
        return subjectOf(kind, "");
    }

    /** @param situation the end of the key of the subject in that situation */
    public String subjectOf(LetterKind kind, String situation) {
        String text = kind.fileName() + ".subject" + situation;
        String own = text + variant();
        return texts.get(locale, texts.has(locale, own) ? own : text, about == null ? "" : about.key());
    }

    /** A text that a process owner added. For a complainant without a name it is the variant that does not use one. */
    String ownText(String letter, String part) {
        String key = "own." + letter + "." + part;
        if (!texts.has(locale, key)) {
            throw new OwnLetters.UnknownLetter(letter, locale.getLanguage());
        }
        String name = complaint.complainant().name();
        return texts.get(locale, key, complaint.number().value(), name == null ? "" : name);
    }

    void paragraphs(String name, List<String> paragraphs) {
        shown.put(name, paragraphs);
    }

    Map<String, Object> shown() {
        return shown;
    }

    /** In the time zone of the organisation. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, organisation.timeZone());
    }
}
