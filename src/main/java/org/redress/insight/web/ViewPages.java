package org.redress.insight.web;

import java.security.Principal;
import org.redress.contract.NotThere;
import org.redress.contract.OrganisationZone;
import org.redress.contract.RuleRefused;
import org.redress.insight.SavedViews;
import org.redress.record.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Views of the list that people save and share. */
@Controller
@RequestMapping("/staff/complaints/views")
class ViewPages {

    private final SavedViews views;
    private final OrganisationZone zone;

    ViewPages(SavedViews views, OrganisationZone zone) {
        this.views = views;
        this.zone = zone;
    }

    @PostMapping
    String save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean shared,
            @RequestParam(defaultValue = "") String filters,
            RedirectAttributes after,
            Principal user) {
        String query = "";
        try {
            ListFilters read = ListFilters.in(filters);
            read.criteria(zone.timeZone());
            query = read.query();
            views.save(new Actor(user.getName()), name, shared, query);
        } catch (RuleRefused e) {
            after.addFlashAttribute("viewProblem", e.getMessage());
        }
        return "redirect:/staff/complaints" + (query.isEmpty() ? "" : "?" + query);
    }

    /** One that is gone already is gone. */
    @PostMapping("/{id}/deletion")
    String delete(@PathVariable long id, Principal user) {
        try {
            views.delete(new Actor(user.getName()), id);
        } catch (NotThere gone) {
            // nothing is left to do
        }
        return "redirect:/staff/complaints";
    }
}
