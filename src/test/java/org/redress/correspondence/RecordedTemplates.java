package org.redress.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.complaint.Complaint;
import org.redress.correspondence.told.Tellings;
import org.redress.record.Subject;
import org.springframework.test.util.ReflectionTestUtils;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

/** The layouts of letters as they ship, which write down what texts they ask for, and what their conditions came to. */
public final class RecordedTemplates {

    private static final Pattern DECIDES = Pattern.compile("th:(?:if|unless)=\"\\$\\{([^}]*)}\"");

    private static final Set<String> AROUND_LETTERS = Set.of("sheet.html", "enclosures.html");

    private final Set<String> texts = new HashSet<>();
    private final Map<String, Set<Boolean>> conditions = new TreeMap<>();
    private final LetterTemplates templates = new LetterTemplates(
            new MailTexts(Map.of(), (key, words, values) -> texts.add(key), (key, words, values) -> texts.add(key)));

    public RecordedTemplates() {
        decidedBy().forEach(condition -> conditions.put(condition, new TreeSet<>()));
        Stream.of("engine", "paper")
                .map(engine -> (SpringTemplateEngine) ReflectionTestUtils.getField(templates, engine))
                .forEach(engine -> engine.setDialect(new Recording()));
    }

    /** A letter writer for one occasion. */
    public interface Writer {

        void write(Complaint complaint, Subject about, LetterContents letter, Locale locale, Tellings tellings);
    }

    public Writer writer(boolean repliesRead) {
        return (complaint, about, letter, locale, tellings) -> {
            var mail = repliesRead ? WrittenLetter.SETTINGS : WrittenLetter.SETTINGS.unread();
            var writer = new LetterWriter(Fixtures.organisation(WrittenLetter.LONDON), mail, () -> templates, tellings);
            if (letter.kind().isForStaff()) {
                writer.writeAbout(about, letter, locale);
            } else {
                writer.write(complaint, letter, locale);
            }
        };
    }

    public Set<String> texts() {
        return texts;
    }

    public Set<String> conditions() {
        return conditions.keySet();
    }

    /** Conditions that always came to the same. */
    public Set<String> oneSided() {
        return conditions.entrySet().stream()
                .filter(condition -> condition.getValue().size() < 2)
                .map(condition -> condition.getKey() + " always " + condition.getValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a layout decides by. */
    private static Set<String> decidedBy() {
        try (Stream<Path> layouts = Files.walk(Path.of("src/main/resources/mail"))) {
            return layouts.filter(Files::isRegularFile)
                    .filter(layout ->
                            !AROUND_LETTERS.contains(layout.getFileName().toString()))
                    .flatMap(layout -> DECIDES.matcher(read(layout)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path layout) {
        try {
            return Files.readString(layout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Recording extends SpringStandardDialect {

        @Override
        public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
            IStandardVariableExpressionEvaluator evaluator = super.getVariableExpressionEvaluator();
            return (context, expression, execution) -> {
                Object value = evaluator.evaluate(context, expression, execution);
                conditions.computeIfPresent(expression.getExpression(), (condition, seen) -> {
                    seen.add(value != null && !Boolean.FALSE.equals(value));
                    return seen;
                });
                return value;
            };
        }
    }
}
