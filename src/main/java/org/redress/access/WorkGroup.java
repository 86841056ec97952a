package org.redress.access;

import java.util.Locale;
import java.util.Set;

/**
 * A group of people whom models offer work. Those who work with complaints are {@link StaffGroup}s; a module that has groups of its own
 * announces them as {@link GroupTypes}. They are created when the application starts.
 */
public interface WorkGroup {

    /** The id in the engine and in models, e.g. {@code complaint-handlers}. */
    String id();

    /** What the doors know it by: {@code team-leads} is {@code TEAM_LEADS}. */
    default String role() {
        return id().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** What it is called where administrators fill it. */
    String label();

    /** What its members may do in the engine, beside the tasks that are offered to them. */
    Set<EngineRight> rights();
}
