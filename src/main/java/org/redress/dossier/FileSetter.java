package org.redress.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.redress.correspondence.plain.Unbroken;
import org.redress.dossier.CaseFile.Enclosure;
import org.redress.paper.Allowance;
import org.redress.paper.EnclosedPages;
import org.redress.paper.EnclosureReader;
import org.redress.paper.Press;
import org.redress.paper.Shown;
import org.redress.paper.Typesetter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Sets a file: cover, contents, its parts, and each document behind a page of its own that says what it is. */
@Component
class FileSetter {

    private final Typesetter typesetter;
    private final EnclosureReader reader;
    private final Press press;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    FileSetter(Typesetter typesetter, EnclosureReader reader, Press press, MessageSource messages) {
        this.typesetter = typesetter;
        this.reader = reader;
        this.press = press;
        engine.setTemplateEngineMessageSource(messages);
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("dossier/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
    }

    /** A document as the template shows it. */
    public record Leaf(
            int place,
            String name,
            List<CaseFile.Fact> facts,
            String kind,
            String picture,
            String text,
            List<Integer> pages) {}

    /**
     * @param heading what the cover says that this is, and for whom
     * @throws org.redress.contract.TryLater when another file is being set
     */
    byte[] set(CaseFile file, List<String> heading, boolean redacted, UnaryOperator<String> words, Locale locale) {
        return press.atLarge(() -> setNow(file, heading, redacted, words, locale));
    }

    private byte[] setNow(
            CaseFile file, List<String> heading, boolean redacted, UnaryOperator<String> words, Locale locale) {
        var allowance = new Allowance();
        List<Shown> shown = file.enclosures().stream()
                .map(each -> reader.read(each.mediaType(), each.bytes(), allowance))
                .toList();
        Context page = new Context(locale);
        page.setVariable("language", locale.getLanguage());
        page.setVariable("number", file.number().value());
        page.setVariable("redacted", redacted);
        page.setVariable("heading", heading);
        page.setVariable("cover", file.cover());
        page.setVariable("parts", file.parts());
        page.setVariable("leaves", leaves(file, shown, words));
        byte[] set =
                typesetter.set(Unbroken.keysIn(engine.process("file", page), file.number()), EnclosedPages.form(shown));
        return completed(set, file, shown, redacted);
    }

    private static List<Leaf> leaves(CaseFile file, List<Shown> shown, UnaryOperator<String> words) {
        List<Leaf> leaves = new ArrayList<>();
        for (Enclosure enclosure : file.enclosures()) {
            Shown how = shown.get(leaves.size());
            leaves.add(new Leaf(
                    leaves.size() + 1,
                    enclosure.name(),
                    Stream.concat(enclosure.facts().stream(), enclosure.identity().stream())
                            .toList(),
                    how.reason(),
                    how.picture(),
                    how.words() == null ? null : words.apply(how.words()),
                    how.pages()));
        }
        return leaves;
    }

    /** Draws the pages of others where room was left for them, and attaches what has no pages. */
    private static byte[] completed(byte[] set, CaseFile file, List<Shown> shown, boolean redacted) {
        return EnclosedPages.completed(set, document -> {
            EnclosedPages.draw(document, shown, 1);
            for (int at = 0; at < shown.size(); at++) {
                Enclosure enclosure = file.enclosures().get(at);
                if (shown.get(at).reason() != null && enclosure.content() != null && !redacted) {
                    Attachments.add(document, enclosure);
                }
            }
        });
    }
}
