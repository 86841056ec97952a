package org.redress.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;

/** A choice in a task form; it shuts when the form is drawn anew under it, and whoever sees that opens it again. */
final class Dropdown {

    private static final int TRIES = 5;
    private static final int LOOK = 10_000;

    private Dropdown() {}

    /** Chooses the first line that holds these words; without words the first line. */
    static void choose(Locator field, String words) {
        Locator line = field.page()
                .locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        for (int tries = 1; ; tries++) {
            field.locator(".fjs-input-group").first().click();
            try {
                line.click(new Locator.ClickOptions().setTimeout(LOOK));
                return;
            } catch (PlaywrightException e) {
                if (tries == TRIES) {
                    throw new AssertionError("no line to choose in " + field.innerHTML(), e);
                }
            }
        }
    }
}
