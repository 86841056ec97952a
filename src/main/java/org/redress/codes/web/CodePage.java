package org.redress.codes.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.redress.codes.Code;
import org.redress.codes.CodeBook;
import org.redress.codes.CodeList;
import org.redress.codes.Codes;
import org.redress.contract.OrganisationZone;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one list shows. */
@Component
class CodePage {

    private static final String VIEW = "codes/list";
    private static final Set<String> ALWAYS = Set.of("de", "en", "ko");

    private final CodeBook book;
    private final Codes codes;
    private final OrganisationZone zone;

    CodePage(CodeBook book, Codes codes, OrganisationZone zone) {
        this.zone = zone;
        this.book = book;
        this.codes = codes;
    }

    /**
     * A word with its form.
     *
     * @param state {@code active}, {@code later} or {@code ended}
     * @param open  the form was sent and refused: what was typed is in it
     */
    record Line(Code code, CodeForm form, String state, boolean mayBeDeleted, boolean open) {}

    /**
     * @param sent the form that was refused, or an empty one
     * @param adding it was to add a word, and is shown again where words are added
     */
    String show(Model model, CodeList list, CodeForm sent, boolean adding, Locale locale) {
        CodeBook.Content content = book.get(list);
        Set<String> kept = book.kept(list);
        List<Line> lines = content.codes().stream()
                .map(code -> line(code, adding ? CodeForm.EMPTY : sent, kept.contains(code.word())))
                .toList();
        model.addAttribute("list", list);
        model.addAttribute("version", content.version());
        model.addAttribute("lines", lines);
        model.addAttribute("parents", parents(content.codes()));
        model.addAttribute("added", lines.stream().anyMatch(Line::open) ? CodeForm.EMPTY : sent);
        model.addAttribute("languages", languages(content.codes(), locale));
        model.addAttribute("reader", locale);
        model.addAttribute("changes", book.changes(list));
        model.addAttribute("zone", zone.timeZone());
        return VIEW;
    }

    private Line line(Code code, CodeForm sent, boolean kept) {
        boolean open = code.word().equals(sent.word());
        return new Line(code, open ? sent : CodeForm.of(code), state(code), !kept, open);
    }

    private String state(Code code) {
        return code.isActiveOn(codes.today())
                ? "active"
                : code.activeTo() != null && code.activeTo().isBefore(codes.today()) ? "ended" : "later";
    }

    private static List<Code> parents(List<Code> all) {
        return all.stream()
                .filter(code -> code.parent() == null && code.isForPeople())
                .toList();
    }

    /** Those that every page has a line for, and those that somebody has used, each as the reader calls it. */
    private static Map<String, String> languages(List<Code> all, Locale reader) {
        Set<String> languages = new TreeSet<>(ALWAYS);
        all.forEach(code -> languages.addAll(code.labels().keySet()));
        Map<String, String> names = new LinkedHashMap<>();
        languages.forEach(
                language -> names.put(language, Locale.forLanguageTag(language).getDisplayLanguage(reader)));
        return names;
    }
}
