package org.redress.contract.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Set;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.reflect.MethodSignature;
import org.redress.contract.FieldProblem;
import org.redress.contract.MalformedRequest;
import org.redress.contract.Once;
import org.redress.contract.OnceKey;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Every POST of the REST interface takes the header Idempotency-Key: whoever repeats a request with the same word and content gets
 * the first answer again, and the deed is done once. Keys are apart for each person and each address.
 */
@Aspect
@Component
@Order(1_000)
class OnceDoors {

    /** They see to it themselves, in many transactions or in none. */
    static final Set<String> BY_THEMSELVES = Set.of(
            "/api/v1/complaints", "/api/v1/imports", "/api/v1/reconciliations", "/api/v1/calendars/{id}/preview");

    private final Once once;
    private final KeptAnswers answers;

    OnceDoors(Once once, KeptAnswers answers) {
        this.once = once;
        this.answers = answers;
    }

    @Around("@within(org.springframework.web.bind.annotation.RestController) "
            + "&& @annotation(org.springframework.web.bind.annotation.PostMapping)")
    Object once(ProceedingJoinPoint call) throws Throwable {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        String key = request.getHeader(OnceKey.HEADER);
        if (key == null
                || BY_THEMSELVES.contains(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))) {
            return call.proceed();
        }
        if (!OnceKey.isUsable(key)) {
            throw new MalformedRequest(
                    "The header " + OnceKey.HEADER + " cannot be used.",
                    new FieldProblem(OnceKey.HEADER, "must have 1 to " + OnceKey.LIMIT + " visible ASCII characters"));
        }
        String door = request.getRequestURI() + " " + request.getRemoteUser();
        var onceKey = new OnceKey(door, key, answers.digest(call.getArgs()));
        KeptAnswer answer = once.only(onceKey, KeptAnswer.class, () -> answers.keep(done(call)));
        return answers.give(answer, ((MethodSignature) call.getSignature()).getMethod());
    }

    private static Object done(ProceedingJoinPoint call) {
        try {
            return call.proceed();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new UndeclaredThrowableException(e);
        }
    }
}
