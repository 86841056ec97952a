package org.redress.access;

/** What the members of a group may see and do in the engine. */
public enum EngineRight {

    /** Open Tasklist; which tasks they work on follows from the tasks. */
    WORK_ON_TASKS,
    /** See every task and give it to somebody. */
    ASSIGN_ALL_TASKS,
    /** See everything in Cockpit and change nothing. */
    WATCH,
    /** Deploy models. */
    CHANGE_MODELS,
    EVERYTHING
}
