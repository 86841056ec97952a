package org.redress.platform;

import java.util.List;

/**
 * What a step reads of what people typed into the form before it, or of what a process owner set where it is placed. It is a constant of
 * the delegate: by it the step reads, and by it {@link StepInputs} tells catalogue and gate what the step reads.
 * A step with something that owners set is a building block that may stand anywhere; the others belong to their place in the flow they
 * were written for.
 */
public sealed interface StepInput permits Field, CodeListField, MoneyField {

    /** The keys in the form; of one value, except where it takes two to say it. */
    List<String> names();

    /** Whether a step that asks for it goes on without. */
    boolean isRequired();
}
