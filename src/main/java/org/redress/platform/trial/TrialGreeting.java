package org.redress.platform.trial;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The last lines of a trial's start: where to look first, and who may log in. */
@Component
@Profile(TrialModeActivation.PROFILE)
class TrialGreeting {

    private static final Logger log = LoggerFactory.getLogger(TrialGreeting.class);

    private final ServletWebServerApplicationContext context;
    private final DataDirectory data;

    TrialGreeting(ServletWebServerApplicationContext context, DataDirectory data) {
        this.context = context;
        this.data = data;
    }

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        String base = "http://localhost:" + context.getWebServer().getPort();
        String took = ready.getTimeTaken() == null
                ? ""
                : " after %.1f seconds".formatted(ready.getTimeTaken().toMillis() / 1000.0);
        log.info(
                "{}",
                String.join(
                        System.lineSeparator(),
                        List.of(
                                "",
                                "",
                                "  Redress is ready" + took
                                        + ". This is a trial: everything runs on this computer, data is in " + data
                                        + ".",
                                "",
                                "    Start page             " + base + "/",
                                "    File a complaint       " + base + "/complain",
                                "    Tasklist               " + base + "/camunda/app/tasklist/default/",
                                "    Cockpit                " + base + "/camunda/app/cockpit/default/",
                                "    Mail sent              " + base + "/trial/mail",
                                "    Let time pass          " + base + "/trial/time",
                                "    REST interface         " + base + "/v3/api-docs",
                                "",
                                "    Users (password = name): handler, lead, representative, sponsor, manager, owner, quality, admin",
                                "")));
    }
}
