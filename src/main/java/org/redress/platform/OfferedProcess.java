package org.redress.platform;

/** A process made to be called from any flow, announced by the {@link Step} it begins with. */
public @interface OfferedProcess {

    /** The id of the process. */
    String id();

    /** What it does, verb and object, as the call is labelled in a model. */
    String label();

    /** One sentence for whoever composes a flow. */
    String description();

    /** The class whose constants say what a process owner sets at the call. */
    Class<?> setBy();

    /** Flow variables it hands back to the caller. */
    String[] results() default {};
}
