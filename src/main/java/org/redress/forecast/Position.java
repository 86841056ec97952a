package org.redress.forecast;

import java.time.Instant;

/**
 * Where an open complaint stands.
 *
 * @param activity id of the task or event, {@code label} its name in the diagram
 * @param team     who works on the complaint, {@code null} while nobody is named
 */
public record Position(String complaint, String activity, String label, String team, Instant since) {}
