package org.redress.platform.webapps;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;

/**
 * The engine's REST interface answers 500 to much that only the caller can mend: a null in a list, an unknown type, an id nobody has.
 * Here that is 400, with a sentence. What fails in a step of ours, in the database or in the engine at work stays a fault of the server
 * and is logged. Jersey makes it, so the class and its constructor are public.
 */
public class CallersMistakes implements ExceptionMapper<Throwable> {

    private static final String UNREADABLE =
            "The request cannot be served: something in it is null, empty, of another type or out of range "
                    + "where a value is needed, or there is nothing of that id.";
    private static final String OVERTAKEN =
            "Somebody else changed this at the same moment. Nothing was done; look at it again.";
    private static final String INTERFACE = "org.camunda.bpm.engine.rest.";
    private static final String QUERY = "org.camunda.bpm.engine.impl.AbstractQuery";
    private static final String COMMAND = "org.camunda.bpm.engine.impl.interceptor.CommandExecutorImpl";
    private static final String OURS = "org.redress.";
    /** Interceptors around each command, also those of other callers. */
    private static final List<String> GUARDS =
            List.of("org.redress.platform.engine.", "org.redress.platform.hardening.", "org.redress.platform.sight.");

    private static final int SERVER_ERRORS = 500;
    /** What the engine's manual counts its messages by; nobody here can look it up. */
    private static final Pattern CODE = Pattern.compile("\\bENGINE-(REST-)?\\d+ ?");

    /** In place of the engine's own, at all its addresses. */
    static void answer() {
        Set<Class<?>> classes = CamundaRestResources.getConfigurationClasses();
        classes.removeAll(
                Set.of(ExceptionHandler.class, ProcessEngineExceptionHandler.class, RestExceptionHandler.class));
        classes.add(CallersMistakes.class);
    }

    @Override
    public Response toResponse(Throwable failure) {
        ExceptionHandlerHelper answers = ExceptionHandlerHelper.getInstance();
        boolean fault = answers.getStatus(failure).getStatusCode() >= SERVER_ERRORS;
        Response answer = answers.getResponse(fault && failure instanceof Exception e ? mistakeIn(e) : failure);
        if (answer.getEntity() instanceof ExceptionDto told && told.getMessage() != null) {
            told.setMessage(CODE.matcher(told.getMessage()).replaceAll(""));
        }
        return causes(failure)
                .filter(RuleRefused.class::isInstance)
                .map(RuleRefused.class::cast)
                .findFirst()
                .map(refusal -> fieldByField(answer, refusal))
                .orElse(answer);
    }

    private static Response fieldByField(Response answer, RuleRefused refusal) {
        return refusal.problems().isEmpty() || !(answer.getEntity() instanceof ExceptionDto told)
                ? answer
                : Response.fromResponse(answer)
                        .entity(new Refusal(told.getType(), told.getMessage(), refusal.problems()))
                        .build();
    }

    /** As the engine answers, and besides what is wrong with which field. */
    record Refusal(String type, String message, List<FieldProblem> errors) {}

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static Exception mistakeIn(Exception failure) {
        List<Throwable> causes = causes(failure).toList();
        Throwable deepest = causes.get(causes.size() - 1);
        if (causes.stream().anyMatch(OptimisticLockingException.class::isInstance)) {
            return new InvalidRequestException(Status.CONFLICT, failure, OVERTAKEN);
        }
        if (deepest instanceof RuleRefused || deepest instanceof ProcessEngineException && isOfTheEngine(deepest)) {
            return new InvalidRequestException(Status.BAD_REQUEST, failure, deepest.getMessage());
        }
        return deepest instanceof RuntimeException && isReadingTheRequest(deepest)
                ? new InvalidRequestException(Status.BAD_REQUEST, failure, UNREADABLE)
                : failure;
    }

    /** The engine itself refuses what the caller asked of it, and no step of ours had begun. */
    private static boolean isOfTheEngine(Throwable refusal) {
        return above(INTERFACE, refusal)
                .noneMatch(at -> at.startsWith(OURS) && GUARDS.stream().noneMatch(at::startsWith));
    }

    /** Before a command began, or while it put a search together. */
    private static boolean isReadingTheRequest(Throwable failure) {
        return isOfTheEngine(failure)
                && (above(INTERFACE, failure).noneMatch(COMMAND::equals)
                        || above(COMMAND, failure).anyMatch(at -> at.startsWith(QUERY)));
    }

    /** The classes at work when it failed, down to where one of these called them. */
    private static Stream<String> above(String caller, Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .takeWhile(at -> !at.startsWith(caller));
    }
}
