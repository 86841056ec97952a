package org.redress.record;

/** The messages that one module can tell the process models. */
public interface MessageTypes {

    FlowMessage[] all();
}
