package org.redress.platform;

import java.util.List;
import java.util.Map;

/**
 * Asks the decision table in force for what no flow waits for, because it is needed wherever a letter is written or a page is shown.
 * What decides the way of a flow is asked by the flow.
 */
public interface DecisionTables {

    /**
     * The outputs of every row that fits, in the order of the table.
     *
     * @throws NoAnswer when nobody deployed the table, or it fails
     */
    List<Map<String, Object>> rows(String decision, Map<String, Object> facts);

    /** A table that cannot be asked. */
    class NoAnswer extends RuntimeException {

        public NoAnswer(String decision, Throwable cause) {
            super("The table " + decision + " gives no answer.", cause);
        }
    }
}
