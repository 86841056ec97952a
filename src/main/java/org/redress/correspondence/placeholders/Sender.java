package org.redress.correspondence.placeholders;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.redress.platform.StartRefused;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * In production letters say who writes and how one is reached: the product refuses to start while that is a placeholder, before it
 * touches the database.
 */
@Component
@Profile("!trial")
class Sender implements BeanFactoryPostProcessor, EnvironmentAware {

    /** Nobody is reached under these names; {@code .example} is left to installations that are tests themselves. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?:.*[@./\\s])?(?:localhost|(?:[\\w-]+\\.)*example\\.(?:org|com|net)|[\\w.-]+\\.invalid)(?:[/:\\s].*)?");

    private Environment settings;

    @Override
    public void setEnvironment(Environment settings) {
        this.settings = settings;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        require(
                setting("redress.organisation.name"),
                setting("redress.organisation.contact"),
                setting("redress.mail.from"));
    }

    private String setting(String name) {
        return settings.getProperty(name, "");
    }

    /** @throws StartRefused with each setting that is wanted */
    static void require(String name, String contact, String from) {
        List<String> wanted = new ArrayList<>();
        if (name.isBlank()) {
            wanted.add("REDRESS_ORGANISATION_NAME (the name of the organisation)");
        }
        if (isPlaceholder(contact)) {
            wanted.add("REDRESS_ORGANISATION_CONTACT (how people reach those who handle complaints)");
        }
        if (isPlaceholder(from)) {
            wanted.add("REDRESS_MAIL_FROM (the address that mail comes from)");
        }
        if (!wanted.isEmpty()) {
            throw new StartRefused(
                    "Letters to complainants would not say who writes and how to reach them.",
                    "Set " + String.join(", ", wanted) + ".");
        }
    }

    static boolean isPlaceholder(String text) {
        return text.isBlank()
                || NOBODY.matcher(text.strip().toLowerCase(Locale.ROOT)).matches();
    }
}
