package org.redress.complaint;

/** The messages that one module can tell the process models. */
public interface MessageTypes {

    FlowMessage[] all();
}
