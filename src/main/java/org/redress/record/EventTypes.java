package org.redress.record;

/** The events that one module can write into a timeline. */
public interface EventTypes {

    TimelineEvent[] all();
}
