package org.redress.platform;

import java.util.List;

/**
 * A value that a step reads: typed into the form before it, or set by a process owner at the task in the model. It is a
 * constant of the delegate. The step reads with it, and {@link StepInputs} tells catalogue and gate about it. A step
 * with values that owners set is a building block for every flow; other steps belong to one place in one flow.
 */
public sealed interface StepInput permits Field, CodeListField, MoneyField {

    /** The keys in the form: one, or two where a value consists of two fields. */
    List<String> names();

    /** Whether the step refuses a form without this value. */
    boolean isRequired();
}
