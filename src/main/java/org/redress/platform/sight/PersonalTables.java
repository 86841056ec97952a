package org.redress.platform.sight;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.redress.record.Subjects;
import org.springframework.beans.factory.ObjectProvider;

/**
 * In every query that the engine answers on behalf of a person, lists and counts alike, its tables hold only what this person may see:
 * of the tasks theirs, of everything else what belongs to no hidden subject. So no query can be asked in a way that forgets it.
 */
@Intercepts(
        @Signature(
                type = StatementHandler.class,
                method = "prepare",
                args = {Connection.class, Integer.class}))
final class PersonalTables implements Interceptor {

    private static final String TASKS = "ACT_RU_TASK";
    private static final String INSTANCE_OF_TASK = "t_.PROC_INST_ID_";
    /** Tables that tell of a subject's course, and the column that says of which process instance. */
    private static final Map<String, String> COURSE = Map.ofEntries(
            Map.entry("ACT_RU_EXECUTION", "PROC_INST_ID_"),
            Map.entry("ACT_RU_VARIABLE", "PROC_INST_ID_"),
            Map.entry("ACT_RU_JOB", "PROCESS_INSTANCE_ID_"),
            Map.entry("ACT_RU_INCIDENT", "PROC_INST_ID_"),
            Map.entry("ACT_RU_EVENT_SUBSCR", "PROC_INST_ID_"),
            Map.entry("ACT_RU_EXT_TASK", "PROC_INST_ID_"),
            Map.entry("ACT_HI_PROCINST", "PROC_INST_ID_"),
            Map.entry("ACT_HI_ACTINST", "PROC_INST_ID_"),
            Map.entry("ACT_HI_TASKINST", "PROC_INST_ID_"),
            Map.entry("ACT_HI_VARINST", "PROC_INST_ID_"),
            Map.entry("ACT_HI_DETAIL", "PROC_INST_ID_"),
            Map.entry("ACT_HI_IDENTITYLINK", "ROOT_PROC_INST_ID_"),
            Map.entry("ACT_HI_INCIDENT", "PROC_INST_ID_"),
            Map.entry("ACT_HI_JOB_LOG", "PROCESS_INSTANCE_ID_"),
            Map.entry("ACT_HI_OP_LOG", "PROC_INST_ID_"),
            Map.entry("ACT_HI_DECINST", "PROC_INST_ID_"),
            Map.entry("ACT_HI_EXT_TASK_LOG", "PROC_INST_ID_"),
            Map.entry("ACT_HI_COMMENT", "PROC_INST_ID_"),
            Map.entry("ACT_HI_ATTACHMENT", "PROC_INST_ID_"));

    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:from|join)\\s+(ACT_(?:RU|HI)_[A-Z_]+)\\b(\\s+(?:as\\s+)?[A-Z][A-Z0-9_]*\\b)?",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> NO_ALIAS = List.of(
            "WHERE", "ON", "INNER", "LEFT", "RIGHT", "JOIN", "ORDER", "GROUP", "LIMIT", "UNION", "AND", "CROSS", "FULL",
            "HAVING", "OFFSET", "FETCH", "FOR");

    private static final Pattern REPORT = Pattern.compile("Report|Statistics");

    private final ObjectProvider<Subjects> subjects;

    PersonalTables(ObjectProvider<Subjects> subjects) {
        this.subjects = subjects;
    }

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        BoundSql bound = ((StatementHandler) invocation.getTarget()).getBoundSql();
        if (bound.getParameterObject() instanceof ListQueryParameterObject query
                && query.getAuthCheck().isAuthorizationCheckEnabled()
                && query.getAuthCheck().getAuthUserId() != null) {
            SystemMetaObject.forObject(bound).setValue("sql", narrowed(bound.getSql(), query));
        } else if (REPORT.matcher(statement(invocation)).find()) {
            // the engine checks no right to a single row where it only counts
            Sight.reader(Context.getCommandContext())
                    .map(person -> Sight.of(person, subjects.getObject().kinds()))
                    .ifPresent(sight ->
                            SystemMetaObject.forObject(bound).setValue("sql", narrowed(bound.getSql(), sight)));
        }
        return invocation.proceed();
    }

    private static String statement(Invocation invocation) {
        return ((MappedStatement)
                        SystemMetaObject.forObject(invocation.getTarget()).getValue("delegate.mappedStatement"))
                .getId();
    }

    private String narrowed(String sql, ListQueryParameterObject query) {
        AuthorizationCheck person = query.getAuthCheck();
        List<String> groups = Context.getCommandContext().getAuthenticatedGroupIds();
        Sight sight = Sight.of(
                person.getAuthUserId(),
                groups == null ? person.getAuthGroupIds() : groups,
                subjects.getObject().kinds());
        return query instanceof TaskQueryImpl tasks
                ? replaced(
                        ComplaintTasks.withoutTenant(sql, tasks),
                        table -> table.equals(TASKS) ? tasks(tasks, sight) : null)
                : narrowed(sql, sight);
    }

    private static String narrowed(String sql, Sight sight) {
        return replaced(sql, table -> table.equals(TASKS) ? tasks(sight) : course(table, sight));
    }

    private static String tasks(TaskQueryImpl query, Sight sight) {
        return tasks(
                ComplaintTasks.tables(query),
                isForTheirsOnly(query, sight) ? "true" : mayBeSeen(sight, hidden(query, sight)),
                sight);
    }

    private static String tasks(Sight sight) {
        return tasks("ACT_RU_TASK t_", mayBeSeen(sight, sight.hidden(INSTANCE_OF_TASK)), sight);
    }

    private static String tasks(String tables, String which, Sight sight) {
        return "select t_.* from " + tables + " where " + which + " and not " + sight.aboutThem(INSTANCE_OF_TASK);
    }

    /** A query for offered tasks finds only these anyway, so the table is not filtered again row by row. */
    private static boolean isForTheirsOnly(TaskQueryImpl query, Sight sight) {
        return sight.person().equals(query.getCandidateUser())
                && query.getCandidateGroupLike() == null
                && sight.groups().containsAll(query.getCandidateGroups());
    }

    /** Where the complaint is at hand, it is asked itself. */
    private static String hidden(TaskQueryImpl query, Sight sight) {
        return ComplaintTasks.asks(query) ? sight.keptFromThem("c") : sight.hidden(INSTANCE_OF_TASK);
    }

    private static String mayBeSeen(Sight sight, String hidden) {
        return "(" + sight.isTheirs("t_") + (seesAllTasks(sight) ? " or not " + hidden : "") + ")";
    }

    private static String course(String table, Sight sight) {
        String instance = COURSE.get(table);
        return instance == null
                ? null
                : "select c_.* from " + table + " c_ where not " + sight.hidden("c_." + instance);
    }

    private static boolean seesAllTasks(Sight sight) {
        return has(sight, TaskPermissions.READ, Resources.TASK)
                || has(sight, ProcessDefinitionPermissions.READ_TASK, Resources.PROCESS_DEFINITION);
    }

    private static boolean has(Sight sight, Permission permission, Resource resource) {
        return Context.getCommandContext()
                .getAuthorizationManager()
                .isAuthorized(sight.person(), sight.groups(), permission, resource, ANY);
    }

    static String replaced(String sql, Function<String, String> rows) {
        Matcher tables = TABLE.matcher(sql);
        StringBuilder narrowed = new StringBuilder();
        while (tables.find()) {
            String name = tables.group(1);
            String some = rows.apply(name.toUpperCase());
            String next = tables.group(2) == null ? "" : tables.group(2);
            String alias =
                    next.isBlank() || NO_ALIAS.contains(next.strip().toUpperCase()) ? " " + name + " " + next : next;
            String verb = tables.group().substring(0, tables.start(1) - tables.start());
            tables.appendReplacement(
                    narrowed,
                    Matcher.quoteReplacement(some == null ? tables.group() : verb + "(" + some + ")" + alias));
        }
        return tables.appendTail(narrowed).toString();
    }
}
