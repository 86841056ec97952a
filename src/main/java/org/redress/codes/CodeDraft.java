package org.redress.codes;

import java.util.Map;

/**
 * A word as somebody wrote it, not yet checked; as it is read, it can be changed and sent back.
 *
 * @param parent     the word of the first level above it, which cannot be changed later
 * @param trait      what hangs on a word of the first level, which cannot be changed later either
 * @param position   the less, the further up; none is below all others
 * @param activeFrom the first day on which it is offered, or none
 * @param activeTo   the last day on which it is offered, or none
 * @param labels     what it is called, by language
 */
public record CodeDraft(
        String parent,
        String trait,
        Integer position,
        String activeFrom,
        String activeTo,
        Map<String, String> labels) {}
