package org.redress.platform.sight;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.redress.platform.ComplaintFilter;

/** Narrows a query for tasks to those of complaints that a {@link ComplaintFilter} asks for. */
final class ComplaintTasks {

    private static final Pattern TENANT = Pattern.compile("\\bRES\\.TENANT_ID_\\s+in\\b", Pattern.CASE_INSENSITIVE);

    private ComplaintTasks() {}

    /** The tasks {@code t_} to choose from: with such a filter, joined with those of the complaints {@code c} that it asks for. */
    static String tables(TaskQueryImpl query) {
        return ComplaintFilter.of(query.getTenantIds())
                .map(filter -> "ACT_RU_TASK t_ join ACT_RU_EXECUTION x_ on x_.ID_ = t_.PROC_INST_ID_"
                        + " join listed_complaint c on c.number = x_.BUSINESS_KEY_ and " + filter.condition(moment()))
                .orElse("ACT_RU_TASK t_");
    }

    static boolean asks(TaskQueryImpl query) {
        return ComplaintFilter.of(query.getTenantIds()).isPresent();
    }

    /** The word is no tenant of a task; whoever said it is satisfied by it. */
    static String withoutTenant(String sql, TaskQueryImpl query) {
        return ComplaintFilter.of(query.getTenantIds())
                .map(filter -> TENANT.matcher(sql).replaceFirst("'" + filter.word() + "' in"))
                .orElse(sql);
    }

    private static String moment() {
        return "'" + ClockUtil.getCurrentTime().toInstant() + "'::timestamptz";
    }
}
