package org.redress.models.letters;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.models.Finding;
import org.redress.models.LetterFile;
import org.redress.models.ModelFile;

/**
 * What a file with words of letters must keep to. A text knows nothing but words, {@code ''} for an apostrophe and numbered places
 * like {@code {0}}; whatever a template engine could take for an instruction is refused, although none ever reads these texts.
 */
public final class LetterRules {

    private static final Pattern NAME = Pattern.compile("(?:.*/)?letters_(\\w+)\\.properties");
    private static final Pattern OWN = Pattern.compile("own\\.([a-z0-9]+(?:-[a-z0-9]+)*)\\.(subject|text)");
    private static final int LONGEST_NAME = 40;

    private final ModelFile file;
    private final List<Finding> findings = new ArrayList<>();

    private LetterRules(ModelFile file) {
        this.file = file;
    }

    public static List<Finding> check(ModelFile file) {
        LetterRules rules = new LetterRules(file);
        rules.checkFile();
        return rules.findings;
    }

    /** Two files of one language in one deployment: nobody could say which one counts. */
    public static List<Finding> checkTogether(Collection<ModelFile> files) {
        Set<String> seen = new HashSet<>();
        return files.stream()
                .filter(ModelFile::isLetters)
                .filter(file -> !seen.add(languageOf(file)))
                .map(file -> new Finding(
                        file.name(), "", "", "Another file of this deployment has the letters of the same language."))
                .toList();
    }

    /** Empty when the name tells no language. */
    public static String languageOf(ModelFile file) {
        Matcher name = NAME.matcher(file.name());
        return name.matches() && LetterFile.LANGUAGES.contains(name.group(1)) ? name.group(1) : "";
    }

    private void checkFile() {
        String language = languageOf(file);
        if (language.isEmpty()) {
            found(
                    "",
                    "Letters are read from letters_en.properties and letters_ko.properties; no other .properties file can be deployed.");
            return;
        }
        try {
            LetterFile letters = LetterFile.parse(LetterFile.text(file.content()));
            letters.repeated().forEach(key -> found(key, "The key stands in the file more than once."));
            checkTexts(letters.texts(), LetterFile.shipped(language).texts());
        } catch (CharacterCodingException e) {
            found("", "The file is not UTF-8; save it with that encoding.");
        } catch (IllegalArgumentException e) {
            found("", "The file cannot be read: there is a \\u without four hexadecimal digits behind it.");
        }
    }

    private void checkTexts(Map<String, String> texts, Map<String, String> shipped) {
        texts.forEach((key, text) -> {
            Matcher own = OWN.matcher(key);
            if (shipped.containsKey(key)) {
                LetterText.Kind kind = key.endsWith(".subject") ? LetterText.Kind.SUBJECT : LetterText.Kind.PARAGRAPH;
                flaws(key, text, kind, LetterText.placesIn(shipped.get(key)));
            } else if (own.matches()) {
                checkOwn(key, text, own.group(2).equals("subject"));
                checkComplete(key, own.group(1), texts);
            } else {
                found(
                        key,
                        "There is no such text; a letter of your own has the keys own.<name>.subject and own.<name>.text, "
                                + "the name in small letters, digits and hyphens.");
            }
        });
    }

    /** The name of the complainant stands in no subject: mail servers and lock screens show those. */
    private void checkOwn(String key, String text, boolean subject) {
        if (subject) {
            flaws(key, text, LetterText.Kind.SUBJECT, Set.of("0"));
        } else {
            flaws(key, text, LetterText.Kind.BODY, Set.of("0", "1"));
        }
    }

    private void checkComplete(String key, String name, Map<String, String> texts) {
        if (name.length() > LONGEST_NAME) {
            found(key, "The name of a letter has at most " + LONGEST_NAME + " characters.");
        }
        for (String part : List.of("subject", "text")) {
            String other = "own." + name + "." + part;
            if (!texts.containsKey(other)) {
                found(key, "The letter is not complete; " + other + " is missing.");
            }
        }
    }

    private void flaws(String key, String text, LetterText.Kind kind, Set<String> places) {
        new LetterText(text, kind, places).flaws().forEach(flaw -> found(key, flaw));
    }

    private void found(String key, String sentence) {
        findings.add(new Finding(file.name(), key, "", sentence));
    }
}
