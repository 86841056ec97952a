package org.redress.tracking.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.StorableText;
import org.redress.tracking.LostLinks;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people go who want to see how their complaint stands: by a new link, or by number and code. Who asks for a link learns nothing. */
@Controller
@RequestMapping("/follow")
class FollowController {

    private static final int LONGEST = 254;
    private static final String EMAIL = "[^@\\s]+@[^@\\s]+";

    private final LostLinks links;
    private final MessageSource messages;

    FollowController(LostLinks links, MessageSource messages) {
        this.links = links;
        this.messages = messages;
    }

    @GetMapping
    String ask(Model model) {
        return page(model, "", "", Map.of());
    }

    /** Only what anybody can see in the words themselves is refused; everything else is answered alike. */
    @PostMapping
    String send(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String number,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Map<String, String> problems = problemsOf(email.strip(), number.strip(), locale);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(model, shortened(email), shortened(number), problems);
        }
        links.ask(email, number(number).orElse(null));
        return "redirect:/follow/sent";
    }

    /** From the page of a link that opens nothing. */
    @PostMapping("/renewal")
    String renew(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String token) {
        number(number).ifPresent(known -> links.askAnew(known, token));
        return "redirect:/follow/sent";
    }

    @GetMapping("/sent")
    String sent(Model model) {
        model.addAttribute("message", "follow.sent");
        model.addAttribute("link", "/follow");
        return "public/message";
    }

    private Map<String, String> problemsOf(String email, String number, Locale locale) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (email.isEmpty()) {
            problems.put("email", messages.getMessage("problem.required", null, locale));
        } else if (email.length() > LONGEST
                || !email.matches(EMAIL)
                || StorableText.flawOf(email).isPresent()) {
            problems.put("email", messages.getMessage("problem.email", null, locale));
        }
        if (!number.isEmpty() && number(number).isEmpty()) {
            problems.put("number", messages.getMessage("follow.number.wrong", null, locale));
        }
        return problems;
    }

    private static Optional<ComplaintNumber> number(String typed) {
        return ComplaintNumber.typed(shortened(typed));
    }

    private static String page(Model model, String email, String number, Map<String, String> problems) {
        model.addAttribute("email", email);
        model.addAttribute("number", number);
        model.addAttribute("problems", problems);
        return "tracking/follow";
    }

    private static String shortened(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST));
    }
}
