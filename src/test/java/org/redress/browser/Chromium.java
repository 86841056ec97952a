package org.redress.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A real Chromium without a screen: the one REDRESS_CHROMIUM names, else one of the usual places, else Playwright's own download. */
public final class Chromium implements AutoCloseable {

    private static final List<String> USUAL_PLACES = List.of(
            // the same without windows and their cost
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium start() {
        Path installed = installed();
        // Playwright would download its own browsers at once, also where one is installed
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(installed == null ? Map.of() : Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        LaunchOptions options = new LaunchOptions().setArgs(QUIET);
        return new Chromium(
                playwright,
                playwright.chromium().launch(installed == null ? options : options.setExecutablePath(installed)));
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path installed() {
        return Stream.concat(Stream.of(System.getenv("REDRESS_CHROMIUM")), USUAL_PLACES.stream())
                .filter(Objects::nonNull)
                .filter(place -> !place.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
