package org.redress.record;

/** Whatever has a record of its own: a timeline, documents, notes. A complaint is one kind of it. */
public interface Subject {

    /** Which kind, e.g. {@code complaint}; at most 40 letters. */
    String kind();

    /** Which one of that kind, e.g. the number of a complaint; at most 64 characters. */
    String key();
}
