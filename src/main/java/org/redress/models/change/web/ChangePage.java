package org.redress.models.change.web;

import java.util.List;
import org.redress.contract.OrganisationZone;
import org.redress.models.change.ChangedFile;
import org.redress.models.change.ModelChange;
import org.redress.models.change.ModelChanges;
import org.redress.models.change.ModelKind;
import org.redress.models.change.ModelVersion;
import org.redress.models.change.ModelVersions;
import org.redress.models.change.Rollback;
import org.redress.models.migration.MovePlan;
import org.redress.models.migration.RunningComplaints;
import org.redress.models.processes.ForeignParts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one change shows. */
@Component
class ChangePage {

    private final ModelChanges changes;
    private final ModelVersions models;
    private final Rollback rollback;
    private final RunningComplaints running;
    private final OrganisationZone zone;

    ChangePage(
            ModelChanges changes,
            ModelVersions models,
            Rollback rollback,
            RunningComplaints running,
            OrganisationZone zone) {
        this.changes = changes;
        this.models = models;
        this.rollback = rollback;
        this.running = running;
        this.zone = zone;
    }

    /**
     * A file of the change.
     *
     * @param replaced the version it replaces, or null when it is new
     * @param foreign how many parts it has that do not run here and can be removed at once
     */
    record Line(ChangedFile file, ModelVersion replaced, int foreign) {}

    String show(long id, Model model) {
        ModelChange change = changes.get(id);
        List<ModelVersion> newest = models.newest();
        model.addAttribute("change", change);
        model.addAttribute(
                "lines", change.files().stream().map(file -> line(file, newest)).toList());
        model.addAttribute("trail", changes.trail(id));
        model.addAttribute("models", newest);
        model.addAttribute("kinds", List.of(ModelKind.PROCESS, ModelKind.DECISION, ModelKind.FORM));
        model.addAttribute("zone", zone.timeZone());
        model.addAttribute(
                "isLast", rollback.last().filter(last -> last.id() == id).isPresent());
        if (model.getAttribute("findings") instanceof List<?> findings
                && findings.isEmpty()
                && change.kind() == ModelKind.PROCESS) {
            model.addAttribute("plans", plans(change, newest));
        }
        return "changes/change";
    }

    /** Shows the change as somebody else described it meanwhile, beside what this person typed. */
    String overtaken(long id, List<String> typed, Model model) {
        model.addAttribute("overtaken", String.join(" / ", typed));
        return show(id, model);
    }

    private static Line line(ChangedFile file, List<ModelVersion> newest) {
        return new Line(
                file,
                ModelVersions.replacedBy(file.model(), newest).stream()
                        .findFirst()
                        .orElse(null),
                ForeignParts.of(file.model()).count());
    }

    /** What would become of what runs; asked only once nothing stands against the change. Nothing runs on a process that is new. */
    private List<MovePlan> plans(ModelChange change, List<ModelVersion> newest) {
        return running.preview(change.modelFiles()).stream()
                .filter(plan -> newest.stream()
                        .anyMatch(version -> version.kind() == ModelKind.PROCESS
                                && version.id().equals(plan.process())))
                .toList();
    }
}
