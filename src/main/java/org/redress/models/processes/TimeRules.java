package org.redress.models.processes;

import java.util.Map;
import java.util.regex.Pattern;
import org.redress.models.Findings;
import org.redress.models.expressions.ExpressionGrammar;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Element;

/** Times written into a model are times. */
public final class TimeRules {

    private static final Pattern DAYS = Pattern.compile("P\\d+D|\\d+");
    private static final Map<String, Pattern> TIMERS = Map.of(
            "timeDate",
                    Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)?)?"),
            "timeDuration", Pattern.compile("P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?"));

    private TimeRules() {}

    static void checkTimers(ProcessModel process, Findings findings) {
        process.all("timerEventDefinition")
                .filter(timer -> Xml.children(timer)
                        .noneMatch(child -> child.getLocalName().startsWith("time")))
                .forEach(timer -> findings.add(timer, "The timer has no time; give it a date or a duration."));
        TIMERS.forEach((kind, pattern) -> process.all(kind)
                .filter(timer -> !ExpressionGrammar.isExpression(Xml.text(timer))
                        && !pattern.matcher(Xml.text(timer)).matches())
                .forEach(timer -> findings.add(
                        timer,
                        "\"" + Xml.text(timer) + "\" is no time; write a date such as 2030-12-31T17:00:00Z, "
                                + "a duration such as P3D or PT8H, or a variable.")));
    }

    /** @param kind process or decision */
    public static void checkTimeToLive(Element element, String kind, Findings findings) {
        String days = Xml.camunda(element, "historyTimeToLive");
        if (days.isEmpty()) {
            findings.add(element, "The history time to live is missing; set it in the properties of the " + kind + ".");
        } else if (!DAYS.matcher(days).matches()) {
            findings.add(
                    element,
                    "The history time to live \"" + days + "\" is no number of days; write P1825D for five years.");
        }
    }
}
