package org.redress.platform.change.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.OrganisationZone;
import org.redress.platform.change.ChangeCheck;
import org.redress.platform.change.ChangeRequests;
import org.redress.platform.change.ModelChanges;
import org.redress.platform.change.Rollback;
import org.redress.platform.deployment.Finding;
import org.redress.record.Actor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One change: what is in it, what the check says, and its way to the second person. */
@Controller
@RequestMapping("/staff/changes")
class ChangePages {

    private final ModelChanges changes;
    private final ChangeRequests requests;
    private final ChangeCheck check;
    private final Rollback rollback;
    private final ChangePage page;
    private final NewModels newModels;
    private final OrganisationZone zone;

    ChangePages(
            ModelChanges changes,
            ChangeRequests requests,
            ChangeCheck check,
            Rollback rollback,
            ChangePage page,
            NewModels newModels,
            OrganisationZone zone) {
        this.changes = changes;
        this.requests = requests;
        this.check = check;
        this.rollback = rollback;
        this.page = page;
        this.newModels = newModels;
        this.zone = zone;
    }

    @PostMapping
    String draft(@RequestParam String title, Principal user) {
        return to(changes.draft(title, actor(user)));
    }

    /** @param check given, whatever it says, when the page is to say what stands against the change */
    @GetMapping("/{id}")
    String show(@PathVariable long id, @RequestParam(required = false) String check, Model model) {
        if (check != null) {
            model.addAttribute("findings", this.check.findings(changes.get(id)));
        }
        return page.show(id, model);
    }

    /** @param activateAt in the organisation's time zone, which the page names */
    @PostMapping("/{id}")
    String describe(
            @PathVariable long id,
            @RequestParam String read,
            @RequestParam String title,
            @RequestParam String reason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    LocalDateTime activateAt,
            @RequestParam(required = false) Set<String> moving,
            @RequestParam String then,
            Principal user,
            Model model,
            HttpServletResponse response) {
        try {
            changes.describe(
                    id,
                    read,
                    title,
                    reason,
                    activateAt == null
                            ? null
                            : activateAt.atZone(zone.timeZone()).toInstant(),
                    moving == null ? Set.of() : moving,
                    actor(user));
        } catch (ChangedMeanwhile e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.overtaken(id, List.of(title, reason), model);
        }
        if (then.equals("save")) {
            return to(id);
        }
        List<Finding> findings =
                then.equals("request") ? requests.request(id, actor(user)) : check.findings(changes.get(id));
        if (then.equals("request") && findings.isEmpty()) {
            return to(id);
        }
        model.addAttribute("findings", findings);
        return page.show(id, model);
    }

    /** The new bundled file instead of the owner's. */
    @PostMapping("/takeovers")
    String takeOver(@RequestParam String file, @RequestParam String title, Principal user) {
        long id = changes.draft(title, actor(user));
        changes.add(id, file, newModels.bundled(file), actor(user));
        return to(id);
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable long id, Principal user) {
        requests.withdraw(id, actor(user));
        return to(id);
    }

    @PostMapping("/{id}/rollback")
    String rollBack(@PathVariable long id, Principal user) {
        return to(rollback.rollBack(id, actor(user)));
    }

    static Actor actor(Principal user) {
        return new Actor(user.getName());
    }

    static String to(long id) {
        return "redirect:/staff/changes/" + id;
    }
}
