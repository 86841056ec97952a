package org.redress.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.redress.dossier.CaseFile.Enclosure;
import org.redress.paper.EnclosedPages;
import org.redress.paper.EnclosureReader;
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
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    FileSetter(Typesetter typesetter, EnclosureReader reader, MessageSource messages) {
        this.typesetter = typesetter;
        this.reader = reader;
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

    /** @param heading what the cover says that this is, and for whom */
    byte[] set(CaseFile file, List<String> heading, boolean redacted, UnaryOperator<String> words, Locale locale) {
        List<Shown> shown = file.enclosures().stream()
                .map(each -> reader.read(each.mediaType(), each.content()))
                .toList();
        Context page = new Context(locale);
        page.setVariable("language", locale.getLanguage());
        page.setVariable("number", file.number().value());
        page.setVariable("redacted", redacted);
        page.setVariable("heading", heading);
        page.setVariable("cover", file.cover());
        page.setVariable("parts", file.parts());
        page.setVariable("leaves", leaves(file, shown, words));
        byte[] set = typesetter.set(engine.process("file", page), EnclosedPages.form(shown));
        return completed(set, file, shown, redacted);
    }

    private static List<Leaf> leaves(CaseFile file, List<Shown> shown, UnaryOperator<String> words) {
        List<Leaf> leaves = new ArrayList<>();
        for (Enclosure enclosure : file.enclosures()) {
            Shown how = shown.get(leaves.size());
            leaves.add(new Leaf(
                    leaves.size() + 1,
                    enclosure.name(),
                    enclosure.facts(),
                    how.reason(),
                    how.picture(),
                    how.words() == null ? null : words.apply(how.words()),
                    how.pages()));
        }
        return leaves;
    }

    /** Draws the pages of others where room was left for them, and attaches what has no pages. */
    private static byte[] completed(byte[] set, CaseFile file, List<Shown> shown, boolean redacted) {
        try (PDDocument document = Loader.loadPDF(set)) {
            EnclosedPages.draw(document, shown, 1);
            for (int at = 0; at < shown.size(); at++) {
                if (shown.get(at).reason() != null && file.enclosures().get(at).content() != null && !redacted) {
                    Attachments.add(document, file.enclosures().get(at));
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
