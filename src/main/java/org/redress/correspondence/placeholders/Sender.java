package org.redress.correspondence.placeholders;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.redress.platform.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** In production letters say who writes and how one is reached: the product refuses to start while that is a placeholder. */
@Component
@Profile("!trial")
class Sender {

    /** Nobody is reached under these names; {@code .example} is left to installations that are tests themselves. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?:.*[@./\\s])?(?:localhost|(?:[\\w-]+\\.)*example\\.(?:org|com|net)|[\\w.-]+\\.invalid)(?:[/:\\s].*)?");

    Sender(
            @Value("${redress.organisation.name:}") String name,
            @Value("${redress.organisation.contact:}") String contact,
            @Value("${redress.mail.from:}") String from) {
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
