package org.redress.casework;

import org.redress.record.Subject;

/** Somebody took a task of those who work on a subject, or did it without taking it first; told in that transaction. */
public record TaskTaken(Subject subject, String person) {}
