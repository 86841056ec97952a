package org.redress.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everybody who is absent at one moment, and who stands in. */
record Absences(Map<String, Substitution> byAbsentee) {

    static Absences of(Collection<Substitution> absences) {
        return new Absences(absences.stream().collect(Collectors.toMap(Substitution::absentee, Function.identity())));
    }

    boolean nobody() {
        return byAbsentee.isEmpty();
    }

    boolean isAbsent(String person) {
        return byAbsentee.containsKey(person);
    }

    /** As {@link Substitutes#standInFor}. */
    Optional<String> standInFor(String person) {
        return alongTheChain(person).stream()
                .filter(standIn -> !isAbsent(standIn))
                .findFirst();
    }

    /** Those people and everybody who stands in for them, directly or through somebody else who is absent. */
    Set<String> standingInFor(Collection<String> people) {
        return people.stream().flatMap(person -> alongTheChain(person).stream()).collect(Collectors.toSet());
    }

    /** Those people and everybody they stand in for, directly or through somebody else who is absent. */
    Set<String> representedBy(Collection<String> people) {
        return byAbsentee.keySet().stream()
                .filter(absentee -> alongTheChain(absentee).stream().anyMatch(people::contains))
                .collect(Collectors.toSet());
    }

    /**
     * People whose absence began or ended, or whose stand-in changed, or whose absence was entered by another person.
     */
    Set<String> differenceTo(Absences other) {
        return Stream.concat(byAbsentee.keySet().stream(), other.byAbsentee.keySet().stream())
                .filter(absentee -> !byAbsentee.containsKey(absentee)
                        || !byAbsentee.get(absentee).saysTheSameAs(other.byAbsentee.get(absentee)))
                .collect(Collectors.toSet());
    }

    private Set<String> alongTheChain(String person) {
        Set<String> chain = new HashSet<>();
        String next = person;
        while (next != null && chain.add(next)) {
            next = isAbsent(next) ? byAbsentee.get(next).substitute() : null;
        }
        return chain;
    }
}
