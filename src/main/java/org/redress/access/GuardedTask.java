package org.redress.access;

import java.util.Set;

/**
 * What has to be known of a task to say who may do it.
 *
 * @param groups the groups it was given to, by the model or by a table; people cannot change them
 * @param holder who has claimed it or was given it, or {@code null}
 */
public record GuardedTask(Set<String> groups, String holder) {}
