package org.redress.correspondence.advice;

import java.util.function.Function;
import java.util.function.Predicate;

/** One thing that a letter is asked to say, and in which situations. */
record Asked(String clause, String name, Function<Finished, Verdict> judge, Predicate<Finished> applies) {

    /** A fact: it stands there as it is, or it does not. */
    static Asked fact(String clause, String name, Predicate<Finished> there) {
        return new Asked(clause, name, letter -> Verdict.of(there.test(letter)), letter -> true);
    }

    /** Words, in the places where they belong. */
    static Asked words(String clause, String name, Phrase phrase, String... keys) {
        return new Asked(clause, name, letter -> phrase.in(letter, keys), letter -> true);
    }

    Asked where(Predicate<Finished> situation) {
        return new Asked(clause, name, judge, situation);
    }

    /** Said of every letter: the name of the clause that asks for it differs. */
    static Asked number(String clause) {
        return fact(clause, "number", letter -> letter.says(letter.number()));
    }

    static Asked contact(String clause) {
        return fact(
                clause,
                "contact",
                letter -> letter.says(letter.preview().letter().contact()));
    }

    static Asked outside(String clause) {
        return fact(
                clause,
                "outside",
                letter -> !letter.routes().isEmpty()
                        && letter.routes().stream().allMatch(route -> letter.says(route.name())));
    }
}
