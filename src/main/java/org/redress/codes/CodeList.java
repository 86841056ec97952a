package org.redress.codes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the words of a list are for. */
public enum CodeList {
    CATEGORY("category", "subcategory"),
    CAUSE("cause", "subcause"),
    REMEDY_KIND("remedyKind", "remedySubkind", Trait.DEED, Trait.MONEY, Trait.WORDS),
    CHANNEL("channel", "subchannel", Trait.BOTH_WAYS, Trait.INCOMING, Trait.SYSTEM);

    private final String fact;
    private final String finerFact;
    private final List<Trait> traits;

    CodeList(String fact, String finerFact, Trait... traits) {
        this.fact = fact;
        this.finerFact = finerFact;
        this.traits = List.of(traits);
    }

    /** What hangs on a word, whatever it is called. */
    public enum Trait {
        /** Something is done for the complainant. */
        DEED,
        /** The complainant gets it in money. */
        MONEY,
        /** It is said, and nothing remains to be done. */
        WORDS,
        /** Complaints come in by it, and people are told by it. */
        BOTH_WAYS,
        /** Complaints come in by it. */
        INCOMING,
        /** The system says so itself; nobody chooses it. */
        SYSTEM
    }

    /** As it stands in addresses. */
    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Used by Spring to read a list from a path. */
    public static Optional<CodeList> at(String address) {
        return Arrays.stream(values())
                .filter(list -> list.address().equals(address))
                .findFirst();
    }

    /** The name under which decision tables ask for the word of the first level. */
    public String fact() {
        return fact;
    }

    /** The name under which decision tables ask for the finer word. */
    public String finerFact() {
        return finerFact;
    }

    /** What may hang on a word of the first level; the first one where nobody says. */
    public List<Trait> traits() {
        return traits;
    }

    /** The one of that name, if this list has it. */
    public Optional<Trait> trait(String name) {
        return traits.stream().filter(trait -> trait.name().equals(name)).findFirst();
    }

    /** Those that an owner may choose. */
    public List<Trait> chosenTraits() {
        return traits.stream().filter(trait -> trait != Trait.SYSTEM).toList();
    }
}
