package org.redress.models.migration;

/**
 * A version of a process and how many complaints run on it.
 *
 * @param definition the engine's id of the version
 */
public record RunningVersion(String process, int version, String definition, long running) {}
