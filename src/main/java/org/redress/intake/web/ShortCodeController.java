package org.redress.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.correspondence.links.ShortCodes;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a letter on paper leads: its number and code, typed here, open the page that the link of a mail opens. Whatever is wrong with
 * them is answered in the same words.
 */
@Controller
@RequestMapping("/code")
class ShortCodeController {

    private static final int LONGEST = 60;

    private final ShortCodes codes;
    private final Complaints complaints;
    private final CodeTries tries;
    private final MessageSource messages;

    ShortCodeController(ShortCodes codes, Complaints complaints, CodeTries tries, MessageSource messages) {
        this.codes = codes;
        this.complaints = complaints;
        this.tries = tries;
        this.messages = messages;
    }

    @GetMapping
    String ask(Model model) {
        return page(model, "", Map.of());
    }

    @PostMapping
    String open(
            @RequestParam(required = false) String number,
            @RequestParam(required = false) String code,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        String typed = plain(number);
        Map<String, String> missing = missing(typed, plain(code), locale);
        if (!missing.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(model, typed, missing);
        }
        Optional<String> link = tries.areUsedUp(typed) ? Optional.empty() : link(typed, plain(code));
        if (link.isPresent()) {
            return "redirect:" + link.get();
        }
        tries.wrong(typed);
        // counted per address by PersonalPageFilter
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return page(model, typed, Map.of("code", messages.getMessage("code.wrong", null, locale)));
    }

    private Optional<String> link(String number, String code) {
        return ComplaintNumber.in(number)
                .flatMap(known -> codes.link(known, code)
                        .filter(link -> complaints.find(known).isPresent()));
    }

    private Map<String, String> missing(String number, String code, Locale locale) {
        Map<String, String> missing = new LinkedHashMap<>();
        String required = messages.getMessage("problem.required", null, locale);
        if (number.isEmpty()) {
            missing.put("number", required);
        }
        if (code.isEmpty()) {
            missing.put("code", required);
        }
        return missing;
    }

    private static String page(Model model, String number, Map<String, String> problems) {
        model.addAttribute("number", number);
        model.addAttribute("problems", problems);
        return "intake/code";
    }

    /** However long it is and in whatever case it comes. */
    private static String plain(String typed) {
        String text = typed == null ? "" : typed.strip();
        return text.substring(0, Math.min(text.length(), LONGEST)).toUpperCase(Locale.ROOT);
    }
}
