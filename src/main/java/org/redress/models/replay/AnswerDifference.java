package org.redress.models.replay;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which outputs of two answers differ, and where a number is lower or higher. Rows of a list are told apart by their first
 * output when it is a word that stands once (the id of a clock), else by their place.
 */
record AnswerDifference(Set<String> changed, Set<String> lower, Set<String> higher) {

    static AnswerDifference between(DecisionAnswer before, DecisionAnswer after) {
        AnswerDifference difference =
                new AnswerDifference(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        boolean named = (before.rows().size() > 1 || after.rows().size() > 1)
                && haveNames(before.rows())
                && haveNames(after.rows());
        Map<Object, Map<String, Object>> old = byKey(before.rows(), named);
        Map<Object, Map<String, Object>> now = byKey(after.rows(), named);
        Set<Object> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(now.keySet());
        keys.forEach(key -> difference.compare(old.get(key), now.get(key)));
        return difference;
    }

    private static boolean haveNames(List<Map<String, Object>> rows) {
        Set<Object> names = new HashSet<>();
        return rows.stream().allMatch(row -> first(row) instanceof String name && names.add(name));
    }

    private static Object first(Map<String, Object> row) {
        return row.isEmpty() ? null : row.values().iterator().next();
    }

    private static Map<Object, Map<String, Object>> byKey(List<Map<String, Object>> rows, boolean named) {
        Map<Object, Map<String, Object>> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.put(named ? first(row) : byKey.size(), row));
        return byKey;
    }

    private void compare(Map<String, Object> before, Map<String, Object> after) {
        if (before == null || after == null) {
            changed.addAll((before == null ? after : before).keySet());
            return;
        }
        Set<String> outputs = new LinkedHashSet<>(after.keySet());
        outputs.addAll(before.keySet());
        outputs.forEach(output -> compare(output, before.get(output), after.get(output)));
    }

    private void compare(String output, Object before, Object after) {
        if (before instanceof Number && after instanceof Number) {
            int direction = new BigDecimal(after.toString()).compareTo(new BigDecimal(before.toString()));
            if (direction != 0) {
                changed.add(output);
                (direction < 0 ? lower : higher).add(output);
            }
        } else if (!Objects.equals(before, after)) {
            changed.add(output);
        }
    }
}
