package org.redress.models.replay;

import java.util.Map;

/**
 * What a decision was asked for a complaint, and what it said.
 *
 * @param inputs variables by name; those the decision used
 */
record DecisionQuestion(
        String complaint, String decision, int version, Map<String, Object> inputs, DecisionAnswer answer) {}
