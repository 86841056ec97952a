package org.redress.access;

import java.util.Locale;
import java.util.Set;

/** The groups of people who work with complaints. Their ids are the candidate groups of the process models. */
public enum StaffGroup {

    /** Register, assess, investigate and answer complaints. */
    COMPLAINT_HANDLERS("Complaint handlers"),
    /** Handle complaints, see and assign the whole team's tasks, approve within their limit, review at the second stage. */
    TEAM_LEADS("Team leads"),
    /** Approve what exceeds the team leads' limit, watch everything, change nothing else. */
    MANAGERS("Managers"),
    /** Answer for the handling of complaints (ISO 10002 5.4): see and assign all tasks, watch, take over what nobody acknowledged. */
    COMPLAINTS_REPRESENTATIVES("Complaints representatives"),
    /** Top management that hears of what is raised (ISO 10002 5.2); watch, change nothing. */
    EXECUTIVE_SPONSORS("Executive sponsors"),
    /** Change the process models, decisions and forms, and move running complaints to a new version. */
    PROCESS_OWNERS("Process owners"),
    /** Watch everything to find what to improve; second persons for changes of models. */
    QUALITY_MANAGERS("Quality managers"),
    /** Run the installation: users, groups, everything. */
    ADMINS("Administrators");

    /** Those who handle complaints: they change them, and record what complainants say. */
    public static final Set<StaffGroup> HANDLING =
            Set.of(COMPLAINT_HANDLERS, TEAM_LEADS, COMPLAINTS_REPRESENTATIVES, ADMINS);
    /** Those who lead the handling: they say which members of staff a complaint is about. */
    public static final Set<StaffGroup> LEADING = Set.of(TEAM_LEADS, COMPLAINTS_REPRESENTATIVES, ADMINS);

    private final String label;

    StaffGroup(String label) {
        this.label = label;
    }

    /** The id in the engine and in models, e.g. {@code complaint-handlers}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return label;
    }
}
