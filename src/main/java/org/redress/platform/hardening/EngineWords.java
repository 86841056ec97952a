package org.redress.platform.hardening;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Messages of the engine or its parsers, as one line for people who draw models: known messages in our own words, the
 * others without technical parts.
 */
public final class EngineWords {

    private static final int LONGEST = 300;
    private static final Map<Pattern, String> KNOWN = known(
            "\\bcvc-",
            "Something is not written as the standard wants it; draw the element anew.",
            "Cannot invoke .* because",
            "Something is missing that it needs.",
            "must define a startEvent",
            "The sub-process has no start event; give it one.",
            "[Ee]ither loopCardinality or",
            "The multi-instance has nothing to go through; name a collection or a number.",
            "'bpmnElement' attribute is required",
            "A shape of the drawing belongs to no element; remove it.",
            "Error parsing '(.*?)': (?:syntax|lexical) error",
            "The expression \"$1\" cannot be read.",
            "decision '([^']*)' has a loop",
            "The decision \"$1\" asks for itself in a circle; take one of its requirements out.",
            "find a model element instance for id null",
            "A requirement leads nowhere; connect it anew.",
            "find a model element instance for id (\\S+)",
            "Something refers to \"$1\", which is not in the file; connect it anew.",
            "requirements graph .*must have an 'id' attribute",
            "The file itself has no id; set it in its properties.",
            "must have an? '?(\\w+)'? (?:attribute|name)",
            "An element has no $1; give it one.",
            "[Hh]it policy '([^']*)'.*not supported",
            "The engine does not know the hit policy \"$1\"; choose another.",
            "multiple elements with tag name (\\w+)",
            "The file holds more than one $1; keep one.",
            "already is a (message|signal) event subscription for the (?:message|signal) with name '([^']*)'",
            "Another process starts with the $1 \"$2\" already; only one can.",
            "definitions with the same key '([^']*)'",
            "Two of the files define \"$1\"; deploy one of them.",
            "[Cc]ould not import item of type",
            "The file takes parts from another file; take the import out.");

    private static final Pattern FOR_MACHINES = Pattern.compile(
            "\\b[A-Z]{3,}(?:[-/][A-Z]+)*-\\d{4,}:?" // numbers of messages
                    + "|\\| resource.*"
                    + "|\\b\\w+(?: ?\\[\\w+=[^\\]]*]|\\{ ?\\w+=[^}]*})" // objects that describe themselves
                    + "|\"?\\b(?:jar|file|nested|classpath|https?):[^\\s\"',;]*\"?"
                    + "|\\b(?:[a-z]\\w*\\.){2,}[\\w$.]+:?" // classes
                    + "|\\b\\w*(?:Exception|Error)\\b:?"
                    + "|URI=\\S*|\\bxsd:\\w*");

    private EngineWords() {}

    private static Map<Pattern, String> known(String... patternsAndSentences) {
        Map<Pattern, String> known = new LinkedHashMap<>();
        for (int i = 0; i < patternsAndSentences.length; i += 2) {
            known.put(
                    Pattern.compile(".*" + patternsAndSentences[i] + ".*", Pattern.DOTALL),
                    patternsAndSentences[i + 1]);
        }
        return known;
    }

    /** The words that stand deepest are those of the parser. */
    public static String of(Throwable refusal) {
        String deepest = null;
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            deepest = cause.getMessage() == null ? deepest : cause.getMessage();
        }
        return of(deepest == null ? "" : deepest);
    }

    /** Never empty, always one line. */
    public static String of(String words) {
        return KNOWN.entrySet().stream()
                .map(known -> Map.entry(known.getKey().matcher(words), known.getValue()))
                .filter(known -> known.getKey().matches())
                .map(known -> known.getKey().replaceFirst(known.getValue()))
                .findFirst()
                .orElseGet(() -> cleaned(words));
    }

    private static String cleaned(String words) {
        String line = FOR_MACHINES
                .matcher(words)
                .replaceAll(" ")
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        String end = line.length() > LONGEST ? line.substring(0, LONGEST) + " ..." : line;
        return end.isEmpty() ? "It does not say why." : end.endsWith(".") ? end : end + ".";
    }
}
