package org.redress.correspondence.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.preview.LetterDrafts.Draft;
import org.redress.correspondence.preview.LetterDrafts.Edit;
import org.redress.models.LetterFile;

/**
 * The texts that a page sends, {@code t.<language>.<key>}, each with a mark of what was read before anybody typed, {@code r.<language>.<key>}.
 * A text is somebody's own when it is other than what they read; the others stay as they are now.
 */
final class TypedTexts {

    private static final String TEXT = "t.";
    private static final String READ = "r.";
    private static final int LONGEST = 20_000;
    private static final int LONGEST_TOGETHER = 400_000;
    private static final int MOST = 1_000;
    private static final int MARK = 16;
    private static final Pattern SINGLE = Pattern.compile("(?<!')'(?!')");

    /** By language: what is there now, what was typed, and in which of these somebody else changed it meanwhile. */
    private record Language(
            Draft draft,
            Map<String, String> now,
            Map<String, String> changed,
            Map<String, String> read,
            Set<String> overtaken) {}

    private final Map<String, Language> languages = new TreeMap<>();

    /** @throws RuleRefused for more or longer texts than a letter has */
    TypedTexts(Map<String, String> parameters, String letter, Map<String, Draft> drafts) {
        long sent = parameters.keySet().stream()
                .filter(name -> name.startsWith(TEXT))
                .count();
        long length = parameters.entrySet().stream()
                .filter(field -> field.getKey().startsWith(TEXT))
                .mapToLong(field -> field.getValue().length())
                .sum();
        if (sent > MOST || length > LONGEST_TOGETHER) {
            throw new RuleRefused("There are more texts than a letter has.");
        }
        drafts.forEach((language, draft) -> languages.put(language, read(parameters, letter, draft)));
    }

    private static Language read(Map<String, String> parameters, String letter, Draft draft) {
        Language language = new Language(draft, now(draft), new TreeMap<>(), new HashMap<>(), new TreeSet<>());
        String prefix = TEXT + draft.language() + ".";
        parameters.forEach((name, text) -> {
            if (name.startsWith(prefix)) {
                String key = name.substring(prefix.length());
                check(key, text, letter, language.now().keySet());
                String mark = parameters.getOrDefault(READ + draft.language() + "." + key, "");
                take(key, normal(text), mark, language);
            }
        });
        return language;
    }

    private static void check(String key, String text, String letter, Set<String> known) {
        if (text.length() > LONGEST) {
            throw new RuleRefused(key, "may have at most " + LONGEST + " characters");
        }
        if (!known.contains(key) && !key.startsWith(letter + ".")) {
            throw new RuleRefused(key, "is no text of this letter");
        }
    }

    private static void take(String key, String typed, String mark, Language language) {
        String now = language.now().getOrDefault(key, "");
        if (typed.equals(now) || mark(typed).equals(mark)) {
            return;
        }
        language.changed().put(key, typed);
        language.read().put(key, mark);
        if (!mark(now).equals(mark)) {
            language.overtaken().add(key);
        }
    }

    /** Whoever types one apostrophe means one: the file has two for it. */
    private static String normal(String text) {
        return SINGLE.matcher(text.replace("\r\n", "\n").strip()).replaceAll("''");
    }

    /** As texts are read: those of the draft, else those of the application. */
    static Map<String, String> now(Draft draft) {
        Map<String, String> texts =
                new HashMap<>(LetterFile.shipped(draft.language()).texts());
        texts.putAll(draft.words().texts());
        texts.replaceAll((key, text) -> text.strip());
        return texts;
    }

    private static String mark(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(digest).substring(0, MARK);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The drafts with the texts that were typed. */
    Map<String, Draft> edited() {
        Map<String, Draft> edited = new TreeMap<>();
        languages.forEach((name, language) -> edited.put(name, language.draft().with(language.changed())));
        return edited;
    }

    /** What was typed, by language; languages in which nothing was, are left out. */
    Map<String, Edit> edits() {
        Map<String, Edit> edits = new TreeMap<>();
        languages.forEach((name, language) -> {
            if (!language.changed().isEmpty()) {
                edits.put(name, new Edit(language.changed(), language.draft().tag()));
            }
        });
        return edits;
    }

    /** The keys of what was typed. */
    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        languages.values().forEach(language -> keys.addAll(language.changed().keySet()));
        return keys;
    }

    /** Somebody else changed a text, otherwise, that was typed into here. */
    boolean isOvertaken() {
        return languages.values().stream()
                .anyMatch(language -> !language.overtaken().isEmpty());
    }

    /** The text of somebody else that stands against the one typed here; null where none does. */
    String theirs(String name, String key) {
        Language language = languages.get(name);
        return language.overtaken().contains(key) && !language.read().get(key).isEmpty()
                ? language.now().getOrDefault(key, "")
                : null;
    }

    /**
     * The mark to send with a text: of what was read, or of what stands there now.
     *
     * @param anew they see the text of now
     */
    String read(String name, String key, boolean anew) {
        Language language = languages.get(name);
        String before = language.read().getOrDefault(key, "");
        return anew || before.isEmpty() ? mark(language.now().getOrDefault(key, "")) : before;
    }
}
