package org.redress.platform;

/**
 * A fact the diagrams decide on and the engine therefore keeps: a small word, a yes or no, an id or a date, named as an
 * answer. A step writes it; what comes in with a form is forgotten by the engine when the transaction ends.
 */
public record FlowVariable<T>(String name, Class<T> type) {

    /** The group to which models offer the work on a complaint. Where no such variable exists, our tables say it. */
    public static final FlowVariable<String> WORKING_TEAM = new FlowVariable<>("candidateGroup", String.class);
}
