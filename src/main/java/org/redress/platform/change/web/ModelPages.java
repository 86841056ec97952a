package org.redress.platform.change.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.OrganisationZone;
import org.redress.platform.change.ChangeState;
import org.redress.platform.change.ModelChanges;
import org.redress.platform.change.ModelKind;
import org.redress.platform.change.ModelVersion;
import org.redress.platform.change.ModelVersions;
import org.redress.platform.change.Rollback;
import org.redress.platform.change.UnknownChange;
import org.redress.platform.deployment.BundledUpdates;
import org.redress.platform.deployment.StepCatalogue;
import org.redress.platform.deployment.WatchedFolders;
import org.redress.platform.migration.RunningComplaints;
import org.redress.record.Actor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is deployed, version by version, and what runs on it. */
@Controller
@RequestMapping("/staff/models")
@EnableConfigurationProperties(OrganisationZone.class)
class ModelPages {

    private final ModelVersions models;
    private final ModelChanges changes;
    private final Rollback rollback;
    private final RunningComplaints running;
    private final BundledUpdates updates;
    private final WatchedFolders folders;
    private final StepCatalogue steps;
    private final ModelTexts texts;
    private final OrganisationZone zone;

    ModelPages(
            ModelVersions models,
            ModelChanges changes,
            Rollback rollback,
            RunningComplaints running,
            BundledUpdates updates,
            WatchedFolders folders,
            StepCatalogue steps,
            ModelTexts texts,
            OrganisationZone zone) {
        this.models = models;
        this.changes = changes;
        this.rollback = rollback;
        this.running = running;
        this.updates = updates;
        this.folders = folders;
        this.steps = steps;
        this.texts = texts;
        this.zone = zone;
    }

    @GetMapping
    String list(Model model) {
        var all = changes.list();
        model.addAttribute("models", models.newest().stream().collect(Collectors.groupingBy(ModelVersion::kind)));
        model.addAttribute("kinds", List.of(ModelKind.PROCESS, ModelKind.DECISION, ModelKind.FORM, ModelKind.LETTERS));
        model.addAttribute(
                "open",
                all.stream()
                        .filter(change -> change.state() != ChangeState.ACTIVE)
                        .toList());
        model.addAttribute(
                "active",
                all.stream()
                        .filter(change -> change.state() == ChangeState.ACTIVE)
                        .limit(20)
                        .toList());
        model.addAttribute("last", rollback.last().orElse(null));
        model.addAttribute("updates", updates.pending());
        model.addAttribute("refused", folders.refused());
        model.addAttribute("zone", zone.timeZone());
        return "changes/models";
    }

    @GetMapping("/{kind}/{id}")
    String show(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(required = false) String move,
            Model model) {
        ModelKind wanted = ChangeFilePages.kind(kind);
        var versions = models.versions(wanted, id);
        if (versions.isEmpty()) {
            throw new UnknownChange();
        }
        model.addAttribute("kind", wanted);
        model.addAttribute("versions", versions);
        model.addAttribute("zone", zone.timeZone());
        if (wanted == ModelKind.PROCESS) {
            model.addAttribute("running", running.versions(id));
            model.addAttribute("plan", running.plan(id));
        }
        if (move != null) {
            model.addAttribute("progress", running.progress(move));
        }
        return "changes/model";
    }

    /** A new change that begins with this model. */
    @PostMapping("/{kind}/{id}/changes")
    String change(@PathVariable String kind, @PathVariable String id, @RequestParam String title, Principal user) {
        Actor actor = ChangePages.actor(user);
        long change = changes.draft(title, actor);
        String file = changes.take(change, ChangeFilePages.kind(kind), id, actor);
        return ChangeFilePages.toEditor(change, file);
    }

    @PostMapping("/process/{id}/moves")
    String move(
            @PathVariable String id,
            @RequestParam(required = false) Set<String> complaints,
            @RequestParam(defaultValue = "false") boolean all) {
        Set<ComplaintNumber> chosen = all || complaints == null
                ? Set.of()
                : complaints.stream()
                        .flatMap(text -> ComplaintNumber.in(text).stream())
                        .collect(Collectors.toSet());
        String moved = all || !chosen.isEmpty() ? "?move=" + running.move(id, chosen) : "";
        return "redirect:/staff/models/process/" + id + moved + "#running";
    }

    @GetMapping("/difference")
    String difference(
            @RequestParam String left,
            @RequestParam String right,
            @RequestParam String kind,
            Model model,
            HttpServletResponse response) {
        EditorPolicy.allow(response);
        model.addAttribute("kind", ChangeFilePages.kind(kind));
        return "changes/difference";
    }

    @GetMapping(value = "/content")
    ResponseEntity<String> content(@RequestParam String of) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store")
                .body(texts.of(of).orElse(""));
    }

    @GetMapping("/templates")
    ResponseEntity<String> templates() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(steps.elementTemplates());
    }
}
