package org.redress.correspondence;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.redress.complaint.Complaint;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes a letter from its template. What people typed comes in as data and is never read as a template. The engine is
 * no bean, so the one that makes the pages does not know these templates and the other way round.
 */
@Component
@EnableConfigurationProperties({Organisation.class, MailSettings.class})
class LetterWriter {

    /** A letter as it is kept and sent; links stand in it as {@link LinkMarkers}. */
    record Written(String subject, String text, String html) {
    }

    private final Organisation organisation;
    private final MailSettings settings;
    private final MailTexts texts = new MailTexts();
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    LetterWriter(Organisation organisation, MailSettings settings) {
        this.organisation = organisation;
        this.settings = settings;
        templates.setTemplateEngineMessageSource(texts);
        templates.setTemplateResolvers(Set.of(resolver("html", TemplateMode.HTML), resolver("text", TemplateMode.TEXT)));
    }

    private static ClassLoaderTemplateResolver resolver(String kind, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("mail/");
        resolver.setSuffix(kind.equals("html") ? ".html" : ".txt");
        resolver.setResolvablePatterns(Set.of(kind + "/*"));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    Written write(Complaint complaint, MailTemplate template, Map<String, Object> facts, Locale locale) {
        var letter = new LetterFacts(organisation, texts, locale, complaint, facts);
        Context context = new Context(locale, letter.shownIn(template));
        context.setVariable("language", locale.getLanguage());
        context.setVariable("number", complaint.number().value());
        context.setVariable("receivedOn", letter.day(complaint.receipt().receivedAt()));
        context.setVariable("name", complaint.complainant().name());
        context.setVariable("organisation", or(organisation.name(), texts.get(locale, "organisation.name")));
        context.setVariable("contact", or(organisation.contact(), settings.from()));
        context.setVariable("outsideBody", or(organisation.outsideBody(), texts.get(locale, "organisation.outsideBody")));
        context.setVariable("trackingLink", LinkMarkers.TRACKING);
        context.setVariable("acceptLink", LinkMarkers.ANSWER + "?answer=accept");
        context.setVariable("rejectLink", LinkMarkers.ANSWER + "?answer=reject");
        context.setVariable("tasklistLink", LinkMarkers.TASKLIST);
        String subject = texts.get(locale, template.fileName() + ".subject", complaint.number().value());
        context.setVariable("subject", subject);
        return new Written(subject, templates.process("text/" + template.fileName(), context),
                templates.process("html/" + template.fileName(), context));
    }

    private static String or(String given, String otherwise) {
        return given.isBlank() ? otherwise : given;
    }
}
