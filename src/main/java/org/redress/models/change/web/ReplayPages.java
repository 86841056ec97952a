package org.redress.models.change.web;

import java.util.ArrayList;
import java.util.List;
import org.redress.models.Finding;
import org.redress.models.change.ChangeCheck;
import org.redress.models.change.ChangedFile;
import org.redress.models.change.ModelChange;
import org.redress.models.change.ModelChanges;
import org.redress.models.change.ModelKind;
import org.redress.models.replay.DecisionReplay;
import org.redress.models.replay.ProcessReplay;
import org.redress.models.replay.Replay;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a change would have meant for complaints that were really handled. */
@Controller
class ReplayPages {

    private final ModelChanges changes;
    private final ChangeCheck check;
    private final Replay replay;

    ReplayPages(ModelChanges changes, ChangeCheck check, Replay replay) {
        this.changes = changes;
        this.check = check;
        this.replay = replay;
    }

    /** A decision with its lines for people. */
    record DecisionResult(DecisionReplay replay, List<String> sentences) {}

    /** A process with its lines for people. */
    record ProcessResult(String file, ProcessReplay replay, List<String> sentences) {}

    /** @param last how many complaints; {@link Replay#MOST} at most */
    @GetMapping("/staff/changes/{id}/replay")
    String replay(@PathVariable long id, @RequestParam(defaultValue = "200") int last, Model model) {
        ModelChange change = changes.get(id);
        List<Finding> findings = check.findings(change);
        model.addAttribute("change", change);
        model.addAttribute("last", last);
        model.addAttribute("findings", findings);
        if (findings.isEmpty()) {
            model.addAttribute("decisions", decisions(change, last));
            model.addAttribute("processes", processes(change, last));
        }
        return "changes/replay";
    }

    private List<DecisionResult> decisions(ModelChange change, int last) {
        List<DecisionResult> results = new ArrayList<>();
        of(change, ModelKind.DECISION)
                .forEach(file -> replay.decisions(file.model(), last)
                        .forEach(result -> results.add(new DecisionResult(result, replay.sentences(result)))));
        return results;
    }

    private List<ProcessResult> processes(ModelChange change, int last) {
        return of(change, ModelKind.PROCESS).stream()
                .map(file -> result(file, last))
                .toList();
    }

    private ProcessResult result(ChangedFile file, int last) {
        ProcessReplay result = replay.process(file.model(), last);
        return new ProcessResult(file.name(), result, replay.sentences(result));
    }

    private static List<ChangedFile> of(ModelChange change, ModelKind kind) {
        return change.files().stream().filter(file -> file.kind() == kind).toList();
    }
}
