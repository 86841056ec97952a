package org.redress.codes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.contract.OrganisationZone;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which words there are, which are offered today, and what they are called. */
@Service
@Transactional(readOnly = true)
@EnableConfigurationProperties(OrganisationZone.class)
public class Codes {

    private final CodeStore store;
    private final OrganisationZone zone;
    private final Clock clock;

    Codes(CodeStore store, OrganisationZone zone, Clock clock) {
        this.store = store;
        this.zone = zone;
        this.clock = clock;
    }

    /** A word as it is offered in a choice, with the label of the first level before its own. */
    public record Choice(String word, String label) {}

    /** Every word of the list, ended ones too: the first level in its order, each with the finer ones below it. */
    public List<Code> all(CodeList list) {
        return store.all(list);
    }

    public LocalDate today() {
        return zone.dayOf(clock.instant());
    }

    /** The word, if people may choose it today. */
    public Optional<Code> offered(CodeList list, String word) {
        return offeredOn(today(), list, word);
    }

    /** The word, if people could choose it on that day. */
    public Optional<Code> offeredOn(LocalDate day, CodeList list, String word) {
        return offeredOn(day, all(list))
                .filter(code -> code.word().equals(word))
                .findFirst();
    }

    /** Whether the list has the word, offered or not: somebody may have chosen it before it ended. */
    public boolean has(CodeList list, String word) {
        return store.has(list, word);
    }

    /**
     * Whoever keeps a word says so first, in the transaction in which it is kept: from then on nobody deletes it.
     *
     * @return false when somebody deleted it meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean use(CodeList list, String word) {
        return store.use(list, word);
    }

    /** What people may choose from today. */
    public List<Choice> choices(CodeList list, Locale locale) {
        return choices(list, locale, code -> true);
    }

    /** What people may choose from today, as it is kept and sent. */
    public List<String> words(CodeList list) {
        return offeredOn(today(), all(list)).map(Code::word).toList();
    }

    /** Those of them that fit. */
    public List<Choice> choices(CodeList list, Locale locale, Predicate<Code> fits) {
        List<Code> all = all(list);
        Map<String, String> labels = labels(all, locale);
        return offeredOn(today(), all)
                .filter(fits)
                .map(code -> new Choice(code.word(), labels.get(code.word())))
                .toList();
    }

    /** What a word is called; one that no list knows is shown as it is. */
    public String label(CodeList list, String word, Locale locale) {
        return labels(list, locale).getOrDefault(word, word);
    }

    /** What every word is called, ended ones too. */
    public Map<String, String> labels(CodeList list, Locale locale) {
        return labels(all(list), locale);
    }

    /** The words that decision tables may name, by the name of the fact. */
    public Map<String, Set<String>> byFact() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        for (CodeList list : CodeList.values()) {
            List<Code> all = all(list);
            words.put(list.fact(), words(all, code -> code.parent() == null));
            words.put(list.finerFact(), words(all, code -> code.parent() != null));
        }
        return words;
    }

    private static Set<String> words(List<Code> codes, Predicate<Code> which) {
        return codes.stream().filter(which).map(Code::word).collect(Collectors.toUnmodifiableSet());
    }

    /** A finer word goes with the one above it. */
    static Stream<Code> offeredOn(LocalDate day, List<Code> all) {
        Set<String> active = words(all, code -> code.isActiveOn(day) && code.isForPeople());
        return all.stream().filter(code -> active.contains(code.word()) && active.contains(code.first()));
    }

    private static Map<String, String> labels(List<Code> all, Locale locale) {
        Map<String, String> labels = new LinkedHashMap<>();
        all.forEach(code -> labels.put(
                code.word(),
                code.parent() == null
                        ? code.label(locale)
                        : labels.getOrDefault(code.parent(), code.parent()) + " – " + code.label(locale)));
        return labels;
    }
}
