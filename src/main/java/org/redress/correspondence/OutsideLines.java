package org.redress.correspondence;

import java.util.List;
import java.util.Locale;
import org.redress.correspondence.told.OutsideRoute;

/** How somebody outside, to whom the complainant can turn, stands in a letter. */
final class OutsideLines {

    private OutsideLines() {}

    static void show(OutsideRoute route, LetterPage line) {
        line.text("name", route.name());
        line.text("address", route.address());
        line.text("link", route.link());
        line.choice("free", route.freeOfCharge());
        line.day("until", route.timeOver() ? null : route.until());
        line.choice("over", route.timeOver());
        line.text("words", route.words());
    }

    /** General words, where the table gives no answer. */
    static List<OutsideRoute> anybody(MailTexts texts, Locale locale) {
        String body = texts.get(locale, "outside.anybody");
        return List.of(new OutsideRoute(body, body, null, null, false, null, false, null, null));
    }
}
