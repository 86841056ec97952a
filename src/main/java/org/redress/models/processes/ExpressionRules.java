package org.redress.models.processes;

import org.redress.models.Findings;
import org.redress.models.expressions.ExpressionGrammar;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Wherever a process carries an expression, it keeps to the {@link ExpressionGrammar}: in every attribute and every text. */
final class ExpressionRules {

    private ExpressionRules() {}

    static void check(Document document, Findings findings) {
        Xml.elements(document).forEach(element -> {
            check(element, Xml.text(element), findings);
            for (Attr attribute : Xml.attributes(element)) {
                check(element, attribute.getValue(), findings);
            }
        });
    }

    private static void check(Element element, String text, Findings findings) {
        for (String violation : ExpressionGrammar.violations(text)) {
            findings.add(
                    element,
                    "The expression " + violation
                            + " goes beyond variables, literals and comparisons; use a decision or a step.");
        }
    }
}
