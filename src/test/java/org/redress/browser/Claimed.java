package org.redress.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitForSelectorState;

/**
 * Takes the task that Tasklist shows. The list renews itself and may draw the button anew under the click; whoever sees
 * that it is still there clicks again. Until the task is theirs its form takes nothing.
 */
final class Claimed {

    private static final int TRIES = 5;
    private static final int LOOK = 5_000;

    private Claimed() {}

    static void by(Page page) {
        Locator claim = page.locator("button:has-text('Claim'):visible").first();
        for (int tries = 1; ; tries++) {
            claim.click();
            try {
                claim.waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.HIDDEN)
                        .setTimeout(LOOK));
                page.locator(".fjs-container").first().waitFor();
                return;
            } catch (PlaywrightException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }
}
