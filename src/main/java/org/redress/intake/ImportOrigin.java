package org.redress.intake;

/**
 * Where an imported complaint comes from.
 *
 * @param source      name of the source
 * @param reference   the source's own id of the row; a row with the same reference and content is taken in once
 * @param acknowledge the complainant is written to, as for a new complaint
 * @param reminders   staff are reminded when work on it is overdue
 */
public record ImportOrigin(String source, String reference, boolean acknowledge, boolean reminders) {}
