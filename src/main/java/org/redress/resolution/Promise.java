package org.redress.resolution;

/** What became of what a decision promised. */
enum Promise {
    NOTHING,
    OPEN,
    KEPT
}
