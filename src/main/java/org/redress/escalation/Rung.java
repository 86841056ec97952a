package org.redress.escalation;

import java.time.Instant;

/**
 * A level of the ladder as the decision table has it.
 *
 * @param role          {@link Escalations#HANDLER} or a group
 * @param letter        one of the ladder
 * @param acknowledgeBy until when somebody has to say what will be done, or {@code null} when nobody has to
 */
public record Rung(String role, EscalationLetter letter, Instant acknowledgeBy) {}
