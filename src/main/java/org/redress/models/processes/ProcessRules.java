package org.redress.models.processes;

import java.util.List;
import org.redress.models.Finding;
import org.redress.models.Findings;
import org.redress.models.ModelContext;
import org.redress.models.ModelFile;
import org.redress.models.SchemaLocations;
import org.redress.models.SchemaRules;
import org.redress.models.UnreadableModel;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a BPMN file must keep to; each concern has rules of its own. */
public final class ProcessRules {

    private ProcessRules() {}

    public static List<Finding> check(ModelFile file, ModelContext surroundings) throws UnreadableModel {
        Document document = file.xml();
        if (!document.getDocumentElement().getLocalName().equals("definitions")
                || !Vocabulary.isBpmn(document.getDocumentElement())) {
            throw new UnreadableModel("it is not BPMN.");
        }
        Findings findings = new Findings(file);
        SchemaLocations.check(document, findings);
        VocabularyRules.check(document, findings);
        ExpressionRules.check(document, findings);
        ReferenceRules.checkMessages(document, surroundings.contract(), findings);
        checkExecutable(document, findings);
        Xml.elements(document, "process")
                .map(process -> new ProcessModel(document, process))
                .forEach(process -> check(process, surroundings, findings));
        SchemaRules.check(document, findings);
        return findings.list();
    }

    private static void check(ProcessModel process, ModelContext surroundings, Findings findings) {
        checkProperties(process.process(), findings);
        StepRules.check(process, surroundings.contract(), findings);
        ReferenceRules.check(process, surroundings, findings);
        FlowRules.check(process, findings);
        CautionRules.check(process, findings);
        TimeRules.checkTimers(process, findings);
        ErrorRules.check(process, surroundings, findings);
        VariableRules.check(process, surroundings, findings);
        RequiredStepRules.check(process, findings);
    }

    private static void checkExecutable(Document document, Findings findings) {
        if (Xml.elements(document, "process")
                .noneMatch(process -> process.getAttribute("isExecutable").equals("true"))) {
            findings.whole(
                    "No process in the file is executable; tick \"Executable\" in the properties of the process.");
        }
    }

    private static void checkProperties(Element process, Findings findings) {
        if (Xml.id(process).isEmpty()) {
            findings.add(process, "The process has no id; give it one.");
        }
        if (process.getAttribute("isExecutable").equals("true")) {
            TimeRules.checkTimeToLive(process, "process", findings);
        }
    }
}
