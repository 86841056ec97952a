package org.redress.contract.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.redress.contract.FieldProblem;
import org.redress.contract.MalformedRequest;
import org.redress.contract.Once;
import org.redress.contract.OnceKey;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Every POST of the REST interface takes the header Idempotency-Key. A request that is repeated with the same key and
 * content gets the first answer again, and the work is done once. Keys are separate for each person and each address.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class OnceDoors {

    /** These handle repetition themselves, in many transactions or in none; what a search finds is kept nowhere. */
    static final Set<String> BY_THEMSELVES = Set.of(
            "/api/v1/complaints",
            "/api/v1/search",
            "/api/v1/imports",
            "/api/v1/reconciliations",
            "/api/v1/calendars/{id}/preview");

    /** Matches by the annotations alone: an expression over all beans would slow down the start noticeably. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor onceAtEveryDoor(ObjectProvider<Once> once, ObjectProvider<KeptAnswers> answers) {
        var advisor = new DefaultPointcutAdvisor(
                new AnnotationMatchingPointcut(RestController.class, PostMapping.class, true),
                (MethodInterceptor) call -> once(call, once.getObject(), answers.getObject()));
        advisor.setOrder(1_000);
        return advisor;
    }

    private static Object once(MethodInvocation call, Once once, KeptAnswers answers) throws Throwable {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HttpServletRequest request = attributes.getRequest();
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
        var onceKey = new OnceKey(door, key, answers.digest(call.getArguments()));
        KeptAnswer answer = once.only(onceKey, KeptAnswer.class, () -> answers.keep(done(call)));
        return answers.give(answer, call.getMethod(), attributes.getResponse());
    }

    private static Object done(MethodInvocation call) {
        try {
            return ((ProxyMethodInvocation) call).invocableClone().proceed();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new UndeclaredThrowableException(e);
        }
    }
}
