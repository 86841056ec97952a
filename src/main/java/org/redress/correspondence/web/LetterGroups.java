package org.redress.correspondence.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.correspondence.LetterSituations;

/** The letters in the order in which a complaint meets them. A letter that no group names stands in the last one. */
final class LetterGroups {

    static final String OTHERS = "OTHERS";

    private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("RECEIPT", List.of("acknowledgement", "receipt", "out-of-scope", "withdrawn", "link"));
        GROUPS.put("WORK", List.of("information-request", "information-reminder", "extension", "delay"));
        GROUPS.put("DECISION", List.of("decision", "reminder", "review-opened", "external-route"));
        GROUPS.put("END", List.of("closing", "reopened"));
        GROUPS.put("OWN", List.of("own"));
        GROUPS.put("STAFF", List.of("escalation", "escalation-alarm", "work-taken", "guessing"));
    }

    private LetterGroups() {}

    /** A kind of letter in the list, and in how many situations it says something else. */
    record Line(String letter, String word, boolean forStaff, int situations) {}

    static Map<String, List<Line>> of(List<LetterSituations> letters) {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        GROUPS.forEach((group, names) -> names.forEach(name -> letters.stream()
                .filter(letter -> letter.kind().fileName().equals(name))
                .forEach(letter -> add(groups, group, letter))));
        letters.stream()
                .filter(letter -> GROUPS.values().stream()
                        .noneMatch(names -> names.contains(letter.kind().fileName())))
                .forEach(letter -> add(groups, OTHERS, letter));
        return groups;
    }

    private static void add(Map<String, List<Line>> groups, String group, LetterSituations letter) {
        var line = new Line(
                letter.kind().fileName(),
                letter.kind().name(),
                letter.kind().isForStaff(),
                letter.all().size());
        groups.computeIfAbsent(group, any -> new ArrayList<>()).add(line);
    }
}
