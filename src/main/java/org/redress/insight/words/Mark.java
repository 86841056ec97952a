package org.redress.insight.words;

/**
 * A place where something stands that was asked for.
 *
 * @param asked the how manieth of what was asked for
 */
record Mark(int start, int end, int asked) {}
