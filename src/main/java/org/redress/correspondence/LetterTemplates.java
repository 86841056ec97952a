package org.redress.correspondence;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.redress.correspondence.links.LinkMarkers;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The layouts of letters, in HTML and as text, with the words that fill them. Layouts are code; words that people typed
 * or process owners deployed come in as data and are never read as a template. This template engine is no bean, so the
 * engine of the web pages does not find these templates, and this one does not find the pages.
 */
class LetterTemplates {

    private final MailTexts texts;
    private final Map<String, Integer> versions;
    private final SpringTemplateEngine engine;
    private final SpringTemplateEngine paper;

    LetterTemplates(MailTexts texts) {
        this(texts, Map.of());
    }

    /** @param versions by language, of what was deployed */
    LetterTemplates(MailTexts texts, Map<String, Integer> versions) {
        this.texts = texts;
        this.versions = versions;
        engine = engine(texts);
        paper = engine(texts.onPaper());
    }

    private static SpringTemplateEngine engine(MailTexts texts) {
        var engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(texts);
        engine.setTemplateResolvers(Set.of(
                resolver("html", TemplateMode.HTML),
                resolver("paper", TemplateMode.HTML),
                resolver("text", TemplateMode.TEXT)));
        return engine;
    }

    private static ClassLoaderTemplateResolver resolver(String kind, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("mail/");
        resolver.setSuffix(kind.equals("text") ? ".txt" : ".html");
        resolver.setResolvablePatterns(Set.of(kind + "/*"));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /** Null for the words as shipped. */
    Integer version(Locale locale) {
        return versions.get(locale.getLanguage());
    }

    MailTexts texts() {
        return texts;
    }

    String html(LetterKind kind, Context context) {
        context.setVariable("layout", "html/layout");
        return engine.process("html/" + kind.fileName(), context);
    }

    /** What stands on paper between letterhead and footer: the same contents, without links to press. */
    String paper(LetterKind kind, Context context) {
        context.setVariable("layout", "paper/layout");
        context.setVariable("trackingLink", LinkMarkers.TRACKING_CODE);
        context.setVariable("acceptLink", LinkMarkers.ANSWER_CODE);
        context.setVariable("rejectLink", LinkMarkers.ANSWER_CODE);
        context.setVariable("codePage", LinkMarkers.CODE_PAGE);
        return paper.process("html/" + kind.fileName(), context);
    }

    String text(LetterKind kind, Context context) {
        return engine.process("text/" + kind.fileName(), context);
    }
}
