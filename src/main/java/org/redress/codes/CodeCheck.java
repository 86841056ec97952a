package org.redress.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.redress.contract.RuleRefused;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The only way from a draft to a word of a list. */
@Component
class CodeCheck {

    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final String REQUIRED_LANGUAGE = "en";
    private static final int LONGEST_LABEL = 200;
    private static final int MOST_LANGUAGES = 30;
    private static final int LAST_POSITION = 9_999;
    private static final int STEP = 10;

    private final MessageSource messages;

    CodeCheck(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param before the word as it is, or null when it is new
     * @throws RuleRefused with everything that is wrong
     */
    Code accept(CodeList list, String word, CodeDraft draft, Code before, List<Code> all) {
        var problems = new CodeProblems(messages);
        if (!WORD.matcher(word).matches()) {
            problems.add("word", "problem.code.word");
        }
        Code parent = before == null ? parent(draft.parent(), all, problems) : null;
        Code accepted = new Code(
                list,
                word,
                before == null ? parent == null ? null : parent.word() : before.parent(),
                before == null ? trait(list, draft.trait(), parent, problems) : before.trait(),
                before != null && before.fixed(),
                position(draft.position(), before, all, problems),
                problems.day("activeFrom", draft.activeFrom()),
                problems.day("activeTo", draft.activeTo()),
                labels(draft.labels(), problems));
        refuseAnother(draft, before, problems);
        checkDays(accepted, problems);
        problems.refuse();
        return accepted;
    }

    private static Code parent(String word, List<Code> all, CodeProblems problems) {
        if (word == null || word.isBlank()) {
            return null;
        }
        Code parent = all.stream()
                .filter(code -> code.word().equals(word) && code.parent() == null && code.isForPeople())
                .findFirst()
                .orElse(null);
        if (parent == null) {
            problems.add("parent", "problem.code.parent");
        }
        return parent;
    }

    private static String trait(CodeList list, String given, Code parent, CodeProblems problems) {
        if (parent != null || list.traits().isEmpty()) {
            if (given != null && !given.isBlank() && (parent == null || !given.equals(parent.trait()))) {
                problems.add("trait", "problem.code.noTrait");
            }
            return parent == null ? null : parent.trait();
        }
        if (given == null || given.isBlank()) {
            return list.traits().get(0).name();
        }
        if (list.trait(given).filter(list.chosenTraits()::contains).isEmpty()) {
            problems.add("trait", "problem.word", list.chosenTraits());
        }
        return given;
    }

    /** What stored words hang on is not changed under them. */
    private static void refuseAnother(CodeDraft draft, Code before, CodeProblems problems) {
        if (before == null) {
            return;
        }
        if (draft.parent() != null
                && !draft.parent().isBlank()
                && !draft.parent().equals(before.parent())) {
            problems.add("parent", "problem.code.unchanged");
        }
        if (draft.trait() != null && !draft.trait().isBlank() && !draft.trait().equals(before.trait())) {
            problems.add("trait", "problem.code.unchanged");
        }
    }

    private static int position(Integer given, Code before, List<Code> all, CodeProblems problems) {
        int position = given != null
                ? given
                : before != null
                        ? before.position()
                        : Math.min(
                                LAST_POSITION,
                                all.stream().mapToInt(Code::position).max().orElse(0) + STEP);
        if (position < 0 || position > LAST_POSITION) {
            problems.add("position", "problem.code.position");
        }
        return position;
    }

    private static void checkDays(Code code, CodeProblems problems) {
        LocalDate from = code.activeFrom();
        LocalDate to = code.activeTo();
        if (code.fixed() && (from != null || to != null)) {
            problems.add(to == null ? "activeFrom" : "activeTo", "problem.code.fixed");
        } else if (from != null && to != null && to.isBefore(from)) {
            problems.add("activeTo", "problem.code.days");
        }
    }

    private static Map<String, String> labels(Map<String, String> given, CodeProblems problems) {
        Map<String, String> labels = new TreeMap<>();
        if (given != null && given.size() > MOST_LANGUAGES) {
            problems.add("labels", "problem.code.languages", MOST_LANGUAGES);
            return labels;
        }
        Objects.requireNonNullElse(given, Map.<String, String>of()).forEach((language, text) -> {
            String label = problems.line("labels." + language, text, LONGEST_LABEL);
            if (!LANGUAGE.matcher(language).matches()) {
                problems.add("labels", "problem.code.language");
            } else if (label != null) {
                labels.put(language, label);
            }
        });
        if (!labels.containsKey(REQUIRED_LANGUAGE)) {
            problems.add("labels." + REQUIRED_LANGUAGE, "problem.required");
        }
        return labels;
    }
}
