package org.redress.platform;

/** Something a process owner sets where a {@link Step} is placed; the delegate finds it as a variable of that name. */
public @interface StepParameter {

    /** The name of the input parameter. */
    String name();

    /** What it is called in the properties of the task. */
    String label();

    /** What it means, with unit and an example. */
    String description();

    /** The words it may be; empty when any text may stand there. */
    String[] choices() default {};

    boolean required() default true;

    /** What stands there until the owner writes something else. */
    String preset() default "";
}
