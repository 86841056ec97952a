package org.redress.access;

/** The groups that one module brings along. */
public interface GroupTypes {

    WorkGroup[] all();
}
