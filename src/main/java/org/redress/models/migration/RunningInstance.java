package org.redress.models.migration;

/**
 * A process instance on a version of its process.
 *
 * @param complaint the number of its complaint; what is not about a complaint goes by its business key or its id
 * @param position where it waits and how; instances of one version in the same position can move or not together
 */
record RunningInstance(String id, String complaint, String position) {}
