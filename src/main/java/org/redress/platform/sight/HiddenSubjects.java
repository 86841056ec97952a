package org.redress.platform.sight;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.redress.record.Subjects;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Runs before the engine checks any right to a single task, process, job or piece of history. It refuses what belongs
 * to a complaint, or another subject, that is hidden from the person. A task that is offered to somebody is refused
 * only when the complaint is about them.
 */
final class HiddenSubjects {

    private static final String INSTANCE = "getProcessInstanceId";

    private final ObjectProvider<Subjects> subjects;

    /** The engine starts before the services that read the database. */
    HiddenSubjects(ObjectProvider<Subjects> subjects) {
        this.subjects = subjects;
    }

    CommandChecker checker() {
        return (CommandChecker) Proxy.newProxyInstance(
                CommandChecker.class.getClassLoader(),
                new Class<?>[] {CommandChecker.class},
                (proxy, method, arguments) -> check(proxy, method, arguments));
    }

    private Object check(Object proxy, Method method, Object[] arguments) {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> HiddenSubjects.class.getSimpleName();
            };
        }
        if (arguments != null) {
            Stream.of(arguments).forEach(this::refuse);
        }
        return null;
    }

    /** @param argument something that belongs to a process instance, or the id of one */
    void refuse(Object argument) {
        CommandContext context = Context.getCommandContext();
        Sight.reader(context)
                .ifPresent(person -> refuseHidden(
                        argument, Sight.of(person, subjects.getObject().kinds()), context));
    }

    private static void refuseHidden(Object argument, Sight sight, CommandContext context) {
        String instance = instanceOf(argument);
        if (instance != null
                && exists(
                        argument instanceof TaskEntity ? sight.aboutThem("?") : sight.hidden("?"), instance, context)) {
            throw new AuthorizationException("You may not do this.");
        }
    }

    private static String instanceOf(Object argument) {
        if (argument == null || argument instanceof String) {
            return (String) argument;
        }
        try {
            return (String) argument.getClass().getMethod(INSTANCE).invoke(argument);
        } catch (NoSuchMethodException ofNoProcess) {
            return argument instanceof org.camunda.bpm.engine.history.HistoricProcessInstance process
                    ? process.getId()
                    : null;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new ProcessEngineException(e);
        }
    }

    private static boolean exists(String condition, String instance, CommandContext context) {
        try (PreparedStatement query =
                context.getDbSqlSession().getSqlSession().getConnection().prepareStatement("select " + condition)) {
            query.setString(1, instance);
            try (ResultSet answer = query.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new ProcessEngineException(e);
        }
    }
}
