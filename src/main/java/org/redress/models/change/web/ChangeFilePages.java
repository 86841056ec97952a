package org.redress.models.change.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.redress.models.change.ChangedFile;
import org.redress.models.change.ModelChange;
import org.redress.models.change.ModelChanges;
import org.redress.models.change.ModelKind;
import org.redress.models.change.UnknownChange;
import org.redress.models.processes.ForeignParts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;

/** The files of a change: taken from what is deployed, begun anew, brought in from elsewhere; edited, cleaned, left out. */
@Controller
@RequestMapping("/staff/changes/{id}/files")
class ChangeFilePages {

    private final ModelChanges changes;
    private final NewModels newModels;
    private final BroughtFiles brought;

    ChangeFilePages(ModelChanges changes, NewModels newModels, BroughtFiles brought) {
        this.changes = changes;
        this.newModels = newModels;
        this.brought = brought;
    }

    @PostMapping
    String take(@PathVariable long id, @RequestParam String model, Principal user) {
        String[] wanted = model.split(":", 2);
        if (wanted.length != 2) {
            throw new UnknownChange();
        }
        return toEditor(id, changes.take(id, kind(wanted[0]), wanted[1], ChangePages.actor(user)));
    }

    @PostMapping("/new")
    String create(@PathVariable long id, @RequestParam ModelKind kind, @RequestParam String name, Principal user) {
        ChangedFile created = newModels.create(kind, name);
        changes.add(id, created.name(), created.content(), ChangePages.actor(user));
        return toEditor(id, created.name());
    }

    /**
     * Adds files that a person has already. Findings in them are shown on the page of the change, to be mended there.
     */
    @PostMapping("/brought")
    String bring(@PathVariable long id, @RequestParam List<MultipartFile> files, Principal user) {
        for (ChangedFile file : brought.read(files)) {
            changes.add(id, file.name(), file.content(), ChangePages.actor(user));
        }
        return ChangePages.to(id) + "?check";
    }

    /** Leaves out of a process what nothing here runs or reads. */
    @PostMapping("/cleaning")
    String clean(@PathVariable long id, @RequestParam String name, Principal user) {
        ChangedFile file = changes.get(id).file(name).orElseThrow(UnknownChange::new);
        changes.write(id, name, file.tag(), ForeignParts.of(file.model()).removed(), ChangePages.actor(user));
        return ChangePages.to(id) + "?check";
    }

    @PostMapping("/removal")
    String drop(@PathVariable long id, @RequestParam String name, @RequestParam String read, Principal user) {
        changes.drop(id, name, read, ChangePages.actor(user));
        return ChangePages.to(id);
    }

    @PostMapping("/base")
    String rebase(@PathVariable long id, @RequestParam String name) {
        changes.rebase(id, name);
        return ChangePages.to(id);
    }

    @GetMapping("/edit")
    String edit(
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam(defaultValue = "false") boolean asText,
            Model model,
            HttpServletResponse response) {
        ModelChange change = changes.get(id);
        EditorPolicy.allow(response);
        model.addAttribute("change", change);
        ChangedFile file = change.file(name).orElseThrow(UnknownChange::new);
        model.addAttribute("file", file);
        model.addAttribute("view", asText ? "text" : file.kind().word());
        return "changes/editor";
    }

    static ModelKind kind(String word) {
        try {
            return ModelKind.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UnknownChange();
        }
    }

    static String toEditor(long id, String file) {
        return ChangePages.to(id) + "/files/edit?name=" + UriUtils.encodeQueryParam(file, StandardCharsets.UTF_8);
    }
}
