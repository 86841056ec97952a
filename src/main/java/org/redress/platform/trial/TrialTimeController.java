package org.redress.platform.trial;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Lets time pass, to watch reminders, escalation and silence. Exists in trial mode only. */
@Controller
@Profile(TrialModeActivation.PROFILE)
@RequestMapping("/trial/time")
class TrialTimeController {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final DateTimeFormatter IN_WORDS =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm z", Locale.ENGLISH);

    private final LivedTime time;

    TrialTimeController(LivedTime time) {
        this.time = time;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("now", time.now());
        model.addAttribute("nowInWords", inWords(time.now()));
        model.addAttribute(
                "destination",
                time.destination().map(TrialTimeController::inWords).orElse(null));
        return "trial/time";
    }

    /** @param hours 1 to 8784 (366 days) */
    @PostMapping
    String pass(@RequestParam long hours) {
        if (hours < 1 || hours > LONGEST.toHours()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "1 to " + LONGEST.toHours() + " hours");
        }
        time.setOut(Duration.ofHours(hours));
        return "redirect:/trial/time";
    }

    private static String inWords(Instant moment) {
        return IN_WORDS.format(moment.atZone(ZoneId.systemDefault()));
    }
}
