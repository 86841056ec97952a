package org.redress.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Announces a delegate as a step that process models may use. The names stand for the contract between models and
 * code; the model gate refuses a model that uses a bean without it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Step {

    /** What the step does, verb and object, as it is labelled in a model. */
    String label();

    /** What it does, in one sentence for whoever composes a flow. */
    String description() default "";

    /**
     * Flow variables and answers of decisions it reads. What people type, and what a process owner sets where the step is placed, the
     * delegate declares as constants ({@link StepInput}).
     */
    String[] reads() default {};

    /** Flow variables it writes; they are kept by the engine. */
    String[] writes() default {};

    /** Facts for the decision or the timer directly after it; the engine does not keep them. */
    String[] facts() default {};

    /** Error codes it throws. */
    String[] errors() default {};

    /** The process that begins with this step, when flows may call it. */
    OfferedProcess[] offers() default {};
}
