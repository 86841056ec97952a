package org.redress.insight.web;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.EntityVersion;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.redress.contract.StorableText;
import org.redress.insight.HandingOver;
import org.redress.record.Actor;
import org.redress.record.StaffDirectory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands over the complaints that were chosen in the list: first what would happen, then what did. */
@Controller
@RequestMapping("/staff/complaints/hand-over")
class HandOverPages {

    private final HandingOver handingOver;
    private final StaffDirectory staff;
    private final MessageSource messages;

    HandOverPages(HandingOver handingOver, StaffDirectory staff, MessageSource messages) {
        this.handingOver = handingOver;
        this.staff = staff;
        this.messages = messages;
    }

    @PostMapping("/preview")
    String preview(
            @RequestParam(required = false) List<String> complaint,
            @RequestParam(defaultValue = "") String to,
            Model model,
            Principal user) {
        return show("preview", () -> handingOver.preview(numbers(complaint), actor(user), to), to, model);
    }

    @PostMapping
    String handOver(
            @RequestParam(required = false) List<String> complaint,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            Principal user,
            Locale locale) {
        String problem = problemOf(reason, locale);
        if (problem != null) {
            model.addAttribute("reason", reason);
            model.addAttribute("reasonProblem", problem);
            return show("preview", () -> handingOver.preview(seen(complaint).keySet(), actor(user), to), to, model);
        }
        return show("done", () -> handingOver.handOver(seen(complaint), actor(user), to, reason), to, model);
    }

    private String problemOf(String reason, Locale locale) {
        if (reason.isBlank()) {
            return messages.getMessage("handOver.reasonMissing", null, locale);
        }
        try {
            HandingOver.requireReason(reason);
            return null;
        } catch (RuleRefused e) {
            return e.problems().get(0).message();
        }
    }

    private String show(String what, Supplier<List<HandingOver.Line>> deed, String to, Model model) {
        List<FieldProblem> problems = List.of();
        List<HandingOver.Line> lines = List.of();
        try {
            lines = deed.get();
        } catch (RuleRefused e) {
            problems = e.problems().isEmpty() ? List.of(new FieldProblem("numbers", e.getMessage())) : e.problems();
        }
        model.addAttribute("what", what);
        model.addAttribute("lines", lines);
        model.addAttribute("names", namesOf(lines));
        model.addAttribute(
                "possible",
                lines.stream().filter(line -> line.refusal() == null).count());
        model.addAttribute("problems", problems);
        model.addAttribute("to", to);
        model.addAttribute(
                "toName",
                StorableText.flawOf(to).isPresent() ? "" : staff.nameOf(to).orElse(to));
        return "insight/hand-over";
    }

    /** The owners before, as people know them. */
    private Map<String, String> namesOf(List<HandingOver.Line> lines) {
        return lines.stream()
                .map(HandingOver.Line::owner)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), owner -> staff.nameOf(owner).orElse(owner)));
    }

    private static List<ComplaintNumber> numbers(List<String> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .flatMap(text -> ComplaintNumber.in(text).stream())
                        .distinct()
                        .toList();
    }

    /** Each as number and version, C-2026-000123-58:417. */
    private static Map<ComplaintNumber, EntityVersion> seen(List<String> sent) {
        Map<ComplaintNumber, EntityVersion> seen = new LinkedHashMap<>();
        for (String text : sent == null ? List.<String>of() : sent) {
            String[] parts = text.split(":", 2);
            ComplaintNumber.in(parts[0])
                    .ifPresent(number -> seen.put(number, EntityVersion.valueOf(parts.length > 1 ? parts[1] : "")));
        }
        return seen;
    }

    private static Actor actor(Principal user) {
        return new Actor(user.getName());
    }
}
