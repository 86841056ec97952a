package org.redress.correspondence.post;

import org.springframework.context.MessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** What is printed around the words of letters. */
final class SheetTemplates {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    SheetTemplates(MessageSource messages) {
        engine.setTemplateEngineMessageSource(messages);
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("mail/paper/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
    }

    String process(String template, Context page) {
        return engine.process(template, page);
    }
}
