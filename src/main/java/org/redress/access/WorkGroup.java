package org.redress.access;

import java.util.Locale;
import java.util.Set;

/**
 * A group of people to whom models offer work. Those who work with complaints are {@link StaffGroup}s; a module with
 * groups of its own announces them as {@link GroupTypes}. The groups are created when the application starts.
 */
public interface WorkGroup {

    /** The id in the engine and in models, e.g. {@code complaint-handlers}. */
    String id();

    /** The role in Spring Security's rules: {@code team-leads} is {@code TEAM_LEADS}. */
    default String role() {
        return id().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The name that administrators see when they add members. */
    String label();

    /** What its members may do in the engine, in addition to the tasks that are offered to them. */
    Set<EngineRight> rights();
}
