package org.redress.insight.web;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redress.contract.FieldProblem;
import org.redress.contract.OrganisationZone;
import org.redress.contract.RuleRefused;
import org.redress.insight.ComplaintFinder;
import org.redress.insight.ComplaintLists;
import org.redress.insight.SavedViews;
import org.redress.record.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of complaints and what is found in it. What somebody looks for is posted, because addresses are kept in logs. */
@Controller
@RequestMapping("/staff/complaints")
class ListPages {

    private static final int SIZE = 50;
    private static final String TEXT = "redress.find";

    private final ComplaintLists lists;
    private final ComplaintFinder finder;
    private final SavedViews views;
    private final Rows rows;
    private final Choices choices;
    private final OrganisationZone zone;

    ListPages(
            ComplaintLists lists,
            ComplaintFinder finder,
            SavedViews views,
            Rows rows,
            Choices choices,
            OrganisationZone zone) {
        this.lists = lists;
        this.finder = finder;
        this.views = views;
        this.rows = rows;
        this.choices = choices;
        this.zone = zone;
    }

    @GetMapping
    String list(@RequestParam MultiValueMap<String, String> sent, Model model, Principal user, Locale locale) {
        ListFilters filters = ListFilters.of(sent);
        try {
            ComplaintLists.Page page = lists.page(
                    filters.criteria(zone.timeZone()), actor(user), filters.sort(), sent.getFirst("after"), SIZE);
            model.addAttribute("rows", rows.of(page.items(), locale));
            model.addAttribute("total", page.total());
            model.addAttribute("next", page.next());
            return show(filters, List.of(), model, user, locale);
        } catch (RuleRefused e) {
            return refused(ListFilters.of(new LinkedMultiValueMap<>()), e, model, user, locale);
        }
    }

    /** What was looked for stays in the session, so that going back and changing the language work. */
    @PostMapping("/search")
    String search(@RequestParam(defaultValue = "") String text, HttpSession session) {
        session.setAttribute(TEXT, text);
        return "redirect:/staff/complaints/search";
    }

    @GetMapping("/search")
    String found(HttpSession session, Model model, Principal user, Locale locale) {
        if (!(session.getAttribute(TEXT) instanceof String text)) {
            return "redirect:/staff/complaints";
        }
        ListFilters everything = ListFilters.in("state=all");
        model.addAttribute("text", text);
        try {
            ComplaintFinder.Result result = finder.find(text, everything.criteria(zone.timeZone()), actor(user));
            model.addAttribute("rows", rows.ofFound(result.items(), locale));
            model.addAttribute("more", result.more());
            return show(everything, List.of(), model, user, locale);
        } catch (RuleRefused e) {
            return refused(everything, e, model, user, locale);
        }
    }

    /** Another language is chosen by a link. */
    @GetMapping({"/hand-over", "/hand-over/preview"})
    String again() {
        return "redirect:/staff/complaints";
    }

    private String refused(ListFilters filters, RuleRefused e, Model model, Principal user, Locale locale) {
        model.addAttribute("rows", List.of());
        List<FieldProblem> problems =
                e.problems().isEmpty() ? List.of(new FieldProblem("text", e.getMessage())) : e.problems();
        return show(filters, problems, model, user, locale);
    }

    private String show(ListFilters filters, List<FieldProblem> problems, Model model, Principal user, Locale locale) {
        model.addAttribute("filters", filters);
        model.addAttribute("query", filters.query());
        model.addAttribute("problems", problems);
        model.addAttribute("ready", choices.ready(actor(user), filters.query()));
        model.addAttribute("views", views.offeredTo(actor(user)));
        Map<String, String> handlers = choices.handlers();
        model.addAttribute("choices", choices.of(handlers, actor(user), locale));
        model.addAttribute("handlers", handlers);
        model.addAttribute("me", user.getName());
        return "insight/list";
    }

    private static Actor actor(Principal user) {
        return new Actor(user.getName());
    }
}
