package org.redress.access;

import static org.redress.access.EngineRight.ASSIGN_ALL_TASKS;
import static org.redress.access.EngineRight.CHANGE_MODELS;
import static org.redress.access.EngineRight.EVERYTHING;
import static org.redress.access.EngineRight.WATCH;
import static org.redress.access.EngineRight.WORK_ON_TASKS;

import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The groups of people who work with complaints. Their ids are the candidate groups of the process models. */
public enum StaffGroup implements WorkGroup {

    /** Register, assess, investigate and answer complaints. */
    COMPLAINT_HANDLERS("Complaint handlers", WORK_ON_TASKS),
    /** Handle complaints, see and assign the whole team's tasks, approve within their limit, review at the second stage. */
    TEAM_LEADS("Team leads", WORK_ON_TASKS, ASSIGN_ALL_TASKS),
    /** Approve what exceeds the team leads' limit, watch everything, change nothing else. */
    MANAGERS("Managers", WORK_ON_TASKS, WATCH),
    /** Answer for the handling of complaints (ISO 10002 5.4): see and assign all tasks, watch, take over what nobody acknowledged. */
    COMPLAINTS_REPRESENTATIVES("Complaints representatives", WORK_ON_TASKS, ASSIGN_ALL_TASKS, WATCH),
    /** Top management that hears of what is raised (ISO 10002 5.2); watch, change nothing. */
    EXECUTIVE_SPONSORS("Executive sponsors", WATCH),
    /** Change the process models, decisions and forms, and move running complaints to a new version. */
    PROCESS_OWNERS("Process owners", WORK_ON_TASKS, WATCH, CHANGE_MODELS),
    /** Watch everything to find what to improve; second persons for changes of models. */
    QUALITY_MANAGERS("Quality managers", WORK_ON_TASKS, WATCH),
    /** Run the installation: users, groups, everything. */
    ADMINS("Administrators", EVERYTHING);

    /** Those who handle complaints: they change them, and record what complainants say. */
    public static final Set<StaffGroup> HANDLING =
            Set.of(COMPLAINT_HANDLERS, TEAM_LEADS, COMPLAINTS_REPRESENTATIVES, ADMINS);
    /** Those who lead the handling: they say which members of staff a complaint is about. */
    public static final Set<StaffGroup> LEADING = Set.of(TEAM_LEADS, COMPLAINTS_REPRESENTATIVES, ADMINS);

    private final String label;
    private final Set<EngineRight> rights;

    StaffGroup(String label, EngineRight... rights) {
        this.label = label;
        this.rights = Set.of(rights);
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Set<EngineRight> rights() {
        return rights;
    }

    @Component
    static class Types implements GroupTypes {

        @Override
        public WorkGroup[] all() {
            return values();
        }
    }
}
