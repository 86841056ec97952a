package org.redress.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.redress.models.decisions.DecisionRules;
import org.redress.models.forms.FormRules;
import org.redress.models.letters.LetterRules;
import org.redress.models.processes.ProcessRules;

/**
 * The rules that every model keeps. The build checks the models we ship, and every running installation checks every
 * deployment. All findings are reported at once.
 */
public final class ModelRules {

    private static final int LARGEST = 2_000_000;

    private ModelRules() {}

    /** @return one finding per violation, none when the files may be deployed together */
    public static List<Finding> check(Collection<ModelFile> files, Contract contract) {
        ModelContext together = new ModelContext(contract, files);
        List<Finding> findings = new ArrayList<>(LetterRules.checkTogether(files));
        files.forEach(file -> findings.addAll(check(file, together)));
        return findings;
    }

    /** The findings in one of the files. */
    static List<Finding> check(ModelFile file, Collection<ModelFile> files, Contract contract) {
        List<Finding> findings = new ArrayList<>(LetterRules.checkTogether(files));
        findings.removeIf(finding -> !finding.file().equals(file.name()));
        findings.addAll(check(file, new ModelContext(contract, files)));
        return findings;
    }

    private static List<Finding> check(ModelFile file, ModelContext together) {
        if (file.content().length > LARGEST) {
            return List.of(whole(file, "The file is too large."));
        }
        try {
            if (file.isProcess()) {
                return ProcessRules.check(file, together);
            }
            if (file.isDecision()) {
                return DecisionRules.check(file, together.contract());
            }
            if (file.isLetters()) {
                return LetterRules.check(file);
            }
            return file.isForm()
                    ? FormRules.check(file, together.contract())
                    : List.of(
                            whole(file, "Only .bpmn, .dmn and .form files and the words of letters can be deployed."));
        } catch (UnreadableModel e) {
            return List.of(whole(file, "The file cannot be read: " + e.getMessage()));
        }
    }

    private static Finding whole(ModelFile file, String sentence) {
        return new Finding(file.name(), "", "", sentence);
    }
}
