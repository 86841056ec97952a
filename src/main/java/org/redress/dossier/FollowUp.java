package org.redress.dossier;

import java.util.List;

/**
 * The complaint follow-up form of ISO 10002, filled in from what is kept: what is not known yet is an empty line to write
 * on.
 */
public record FollowUp(List<Group> groups, List<Step> tracking) {

    public record Group(String title, List<Line> lines) {}

    /** @param value null when it is not known */
    public record Line(String label, String value) {}

    /** A line of the tracking log; all but the action are null until it is done. */
    public record Step(String action, String date, String person, String remark) {}
}
