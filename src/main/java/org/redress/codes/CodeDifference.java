package org.redress.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a change of a word was, in one line: names and values as the staff API has them. */
final class CodeDifference {

    private CodeDifference() {}

    /** @param before null when the word is new */
    static String between(Code before, Code after) {
        Map<String, String> was = before == null ? Map.of() : facts(before);
        Map<String, String> is = facts(after);
        TreeSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        List<String> parts = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(was.get(name), is.get(name))) {
                parts.add(name + ": " + (was.containsKey(name) ? was.get(name) + " → " : "")
                        + is.getOrDefault(name, "none"));
            }
        }
        return String.join("; ", parts);
    }

    private static Map<String, String> facts(Code code) {
        Map<String, String> facts = new TreeMap<>(code.labels());
        put(facts, "parent", code.parent());
        put(facts, "trait", code.parent() == null ? code.trait() : null);
        put(facts, "position", code.position());
        put(facts, "activeFrom", code.activeFrom());
        put(facts, "activeTo", code.activeTo());
        return facts;
    }

    private static void put(Map<String, String> facts, String name, Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }
}
