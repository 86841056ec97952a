package org.redress.correspondence.web;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.redress.contract.OrganisationZone;
import org.redress.correspondence.CorrespondenceLetter;
import org.redress.correspondence.LetterSituations.Aspect;
import org.redress.correspondence.OwnLetterSituations;
import org.redress.correspondence.advice.Checklist;
import org.redress.correspondence.advice.PlainLanguage;
import org.redress.correspondence.advice.PlainLanguage.Remark;
import org.redress.correspondence.advice.ReadingLevel;
import org.redress.correspondence.links.LinkMarkers;
import org.redress.correspondence.plain.Columns;
import org.redress.correspondence.preview.Look;
import org.redress.correspondence.preview.Preview;
import org.redress.models.Finding;
import org.redress.models.LetterFile;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one letter shows of a look at it, with the advice. */
@Component
@EnableConfigurationProperties(OrganisationZone.class)
class LetterView {

    private static final String ON_PAPER = ".paper";

    private final LinkMarkers markers;
    private final OrganisationZone zone;

    LetterView(LinkMarkers markers, OrganisationZone zone) {
        this.markers = markers;
        this.zone = zone;
    }

    /** An aspect of the situation, and the word that was chosen. */
    record Choice(String name, String word, List<String> words) {}

    /**
     * One text in one language, with what the gate and the advice say of it.
     *
     * @param read   the mark of what was read
     * @param theirs what somebody else wrote there meanwhile, null where nobody did
     */
    record Field(
            String language, String text, String read, String theirs, List<String> refused, List<Remark> remarks) {}

    /**
     * One text of the letter.
     *
     * @param places what stands in its numbered places in this situation
     */
    record Row(String key, List<String> places, List<Field> fields) {}

    /** What the rows are made of, read once. */
    private record Words(Look look, TypedTexts typed, Map<String, Map<String, String>> texts, boolean anew) {}

    /** @param typed texts that are other than in the draft: they stay on the page in every situation */
    void show(Look look, TypedTexts typed, Model model) {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        look.drafts().forEach((language, draft) -> texts.put(language, TypedTexts.now(draft)));
        var words = new Words(look, typed, texts, model.containsAttribute("overtaken"));
        model.addAttribute("look", look);
        model.addAttribute("language", look.chosen().language());
        model.addAttribute(
                "choices",
                look.aspects().stream().map(aspect -> choice(aspect, look)).toList());
        Set<String> others = others(words);
        String own = look.situations().kind().fileName() + ".";
        model.addAttribute("rows", rows(words, look.keys(), key -> key.startsWith(own)));
        model.addAttribute("shared", rows(words, look.keys(), key -> !key.startsWith(own)));
        model.addAttribute("others", rows(words, others, key -> true));
        model.addAttribute("refused", elsewhere(look, others));
        model.addAttribute("onlyIn", onlyIn(look));
        if (look.preview() != null) {
            show(look.preview(), model);
        }
    }

    /** Letters of the owners' own that are not there in every language, by the language that lacks them. */
    private static Map<String, List<String>> onlyIn(Look look) {
        Map<String, LetterFile> words = new TreeMap<>();
        look.drafts().forEach((language, draft) -> words.put(language, draft.words()));
        boolean own = look.situations().kind().equals(CorrespondenceLetter.OWN);
        return own ? OwnLetterSituations.missing(words) : Map.of();
    }

    private static Choice choice(Aspect aspect, Look look) {
        return new Choice(aspect.name(), aspect.in(look.chosen().situation()), aspect.words());
    }

    private void show(Preview preview, Model model) {
        model.addAttribute("subject", preview.letter().subject());
        model.addAttribute("html", shown(preview.letter().html()));
        model.addAttribute("text", Columns.wrapped(shown(preview.letter().text())));
        model.addAttribute("level", ReadingLevel.of(preview.letter().text(), preview.locale()));
        model.addAttribute("ofPaper", Checklist.isOfPaper(preview));
        model.addAttribute("points", Checklist.of(preview, zone.timeZone()));
    }

    /** Whoever looks at a letter never gets the links of the person it is to. */
    private String shown(String letter) {
        return LinkMarkers.hideIn(markers.fillInForStaff(letter));
    }

    /** Texts of the letter that do not stand in it in this situation. */
    private static Set<String> others(Words words) {
        Look look = words.look();
        String prefix = look.situations().kind().fileName() + ".";
        Set<String> others = new TreeSet<>(words.typed().keys());
        others.removeAll(look.keys());
        words.texts()
                .values()
                .forEach(texts -> texts.keySet().stream()
                        .filter(key -> key.startsWith(prefix) && !look.keys().contains(key))
                        .forEach(others::add));
        return others;
    }

    private List<Row> rows(Words words, Collection<String> keys, Predicate<String> which) {
        return keys.stream()
                .filter(which)
                .map(key -> new Row(key, places(words.look(), key), fields(words, key)))
                .toList();
    }

    /** A text and its variant on paper have the same. */
    private List<String> places(Look look, String key) {
        String asked = key.endsWith(ON_PAPER) ? key.substring(0, key.length() - ON_PAPER.length()) : key;
        return look.preview() == null
                ? List.of()
                : look.preview().letter().places().getOrDefault(asked, List.of()).stream()
                        .map(this::shown)
                        .toList();
    }

    private static List<Field> fields(Words words, String key) {
        return words.texts().keySet().stream()
                .map(language -> {
                    String text = words.texts().get(language).getOrDefault(key, "");
                    return new Field(
                            language,
                            text,
                            words.typed().read(language, key, words.anew()),
                            words.typed().theirs(language, key),
                            refused(words.look().findings().get(language), key),
                            PlainLanguage.in(language).remarks(text));
                })
                .toList();
    }

    private static List<String> refused(List<Finding> findings, String key) {
        return findings.stream()
                .filter(finding -> finding.element().equals(key))
                .map(Finding::sentence)
                .toList();
    }

    /** What the gate refuses in texts that do not stand on the page. */
    private static List<Finding> elsewhere(Look look, Set<String> others) {
        Set<String> onPage = new LinkedHashSet<>(look.keys());
        onPage.addAll(others);
        return look.findings().values().stream()
                .flatMap(List::stream)
                .filter(finding -> !onPage.contains(finding.element()))
                .toList();
    }
}
