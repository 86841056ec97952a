package org.redress.insight.words;

/** Takes a run of one script apart. One text is read by one thread. */
interface Reading {

    void read(Run run, Terms terms);
}
