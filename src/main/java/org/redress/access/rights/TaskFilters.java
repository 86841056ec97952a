package org.redress.access.rights;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.redress.access.StaffGroup.COMPLAINTS_REPRESENTATIVES;
import static org.redress.access.StaffGroup.COMPLAINT_HANDLERS;
import static org.redress.access.StaffGroup.MANAGERS;
import static org.redress.access.StaffGroup.PROCESS_OWNERS;
import static org.redress.access.StaffGroup.QUALITY_MANAGERS;
import static org.redress.access.StaffGroup.TEAM_LEADS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.redress.access.StaffGroup;
import org.redress.platform.ComplaintFilter;
import org.springframework.stereotype.Component;

/** The filters everybody finds in Tasklist. An existing filter stays as an administrator changed it. */
@Component
class TaskFilters {

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    TaskFilters(FilterService filters, TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    void ensure() {
        ensure(
                10,
                "Team",
                "Open tasks of your groups or of those you stand in for, claimed ones included",
                tasks.createTaskQuery()
                        .taskCandidateUserExpression("${currentUser()}")
                        .includeAssignedTasks(),
                COMPLAINT_HANDLERS,
                TEAM_LEADS,
                COMPLAINTS_REPRESENTATIVES,
                MANAGERS,
                PROCESS_OWNERS,
                QUALITY_MANAGERS);
        ensure(
                20,
                "Mine",
                "Tasks you claimed or were given",
                tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"),
                COMPLAINT_HANDLERS,
                TEAM_LEADS,
                COMPLAINTS_REPRESENTATIVES,
                MANAGERS,
                PROCESS_OWNERS,
                QUALITY_MANAGERS);
        ensure(30, "All tasks", "Every open task", tasks.createTaskQuery(), TEAM_LEADS, COMPLAINTS_REPRESENTATIVES);
        ensure(
                40,
                "Due today",
                "Tasks of complaints whose most pressing clock ends before midnight, server time",
                tasks.createTaskQuery()
                        .dueAfterExpression("${now()}")
                        .dueBeforeExpression("${dateTime().plusDays(1).withTimeAtStartOfDay()}"),
                COMPLAINT_HANDLERS,
                TEAM_LEADS,
                COMPLAINTS_REPRESENTATIVES,
                MANAGERS);
        about(50, "At risk", "Tasks of complaints of which a clock has used most of its time", ComplaintFilter.AT_RISK);
        about(60, "Overdue", "Tasks of complaints of which a clock has ended", ComplaintFilter.OVERDUE);
        about(
                70,
                "Waiting",
                "Tasks of complaints that wait for the complainant or for others",
                ComplaintFilter.WAITING);
        about(80, "No owner", "Tasks of complaints for which nobody answers yet", ComplaintFilter.NO_OWNER);
    }

    private void about(int position, String name, String description, ComplaintFilter filter) {
        ensure(
                position,
                name,
                description,
                tasks.createTaskQuery().tenantIdIn(filter.word()),
                COMPLAINT_HANDLERS,
                TEAM_LEADS,
                COMPLAINTS_REPRESENTATIVES,
                MANAGERS);
    }

    private void ensure(int position, String name, String description, TaskQuery query, StaffGroup... groups) {
        Filter filter = existing(name).orElseGet(() -> create(position, name, description, query));
        for (StaffGroup group : groups) {
            grants.grant(group, Resources.FILTER, filter.getId(), READ);
        }
    }

    private Optional<Filter> existing(String name) {
        return filters.createTaskFilterQuery().filterName(name).list().stream().findFirst();
    }

    private Filter create(int position, String name, String description, TaskQuery query) {
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.ofEntries(
                Map.entry("priority", position),
                Map.entry("description", description),
                Map.entry("refresh", true),
                Map.entry("color", "#0b57a4"),
                Map.entry("showUndefinedVariable", false),
                Map.entry("variables", List.of(Map.of("name", "priority", "label", "Priority")))));
        return filters.saveFilter(filter);
    }
}
