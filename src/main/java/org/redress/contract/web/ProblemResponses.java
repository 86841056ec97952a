package org.redress.contract.web;

import java.util.Collection;
import java.util.List;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.FieldProblem;
import org.redress.contract.MalformedJson;
import org.redress.contract.NotThere;
import org.redress.contract.RuleRefused;
import org.redress.contract.StepNotAvailable;
import org.redress.contract.TryLater;
import org.redress.contract.VersionRequired;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every refusal of the REST API as RFC 9457 problem details: 400 malformed, 404 unknown, 409 not now, 422 a rule says
 * no; the fields concerned stand in {@code errors}. No internals (classes, SQL, engine ids) are shown.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemResponses extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);

    @ExceptionHandler
    ProblemDetail unknown(NotThere e) {
        return problem(HttpStatus.NOT_FOUND, e.getMessage(), List.of());
    }

    @ExceptionHandler
    ProblemDetail notNow(StepNotAvailable e) {
        return problem(HttpStatus.CONFLICT, e.getMessage(), List.of());
    }

    @ExceptionHandler
    ProblemDetail refused(RuleRefused e) {
        return problem(HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage(), e.problems());
    }

    @ExceptionHandler
    ProblemDetail overtaken(ConcurrencyFailureException e) {
        return problem(
                HttpStatus.CONFLICT,
                "Somebody else changed this at the same moment; look again and repeat.",
                List.of());
    }

    @ExceptionHandler
    ProblemDetail overtaken(ChangedMeanwhile e) {
        return problem(HttpStatus.PRECONDITION_FAILED, e.getMessage(), List.of());
    }

    @ExceptionHandler
    ProblemDetail overtaken(VersionRequired e) {
        return problem(HttpStatus.PRECONDITION_REQUIRED, e.getMessage(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> notNow(TryLater e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(e.seconds()))
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage(), List.of()));
    }

    @ExceptionHandler
    ProblemDetail forbidden(AccessDeniedException e) {
        return problem(HttpStatus.FORBIDDEN, "You may not do this.", List.of());
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception e) {
        LOG.error("unexpected failure", e);
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side; nothing was changed.", List.of());
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldProblem> problems = e.getFieldErrors().stream()
                .map(error -> new FieldProblem(error.getField(), error.getDefaultMessage()))
                .toList();
        return answer(problem(HttpStatus.BAD_REQUEST, "Some fields need correction.", problems));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(MalformedJson.of(e.getCause() == null ? e : e.getCause()).getBody());
    }

    /** Writing without saying which version was read is refused: it could replace somebody else's newer words. */
    @Override
    protected ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(
                e instanceof MissingRequestHeaderException header && HttpHeaders.IF_MATCH.equals(header.getHeaderName())
                        ? overtaken(new VersionRequired())
                        : problem(HttpStatus.BAD_REQUEST, "The request is not complete.", List.of()));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(problem(
                HttpStatus.BAD_REQUEST,
                "The request is not complete.",
                List.of(new FieldProblem(e.getParameterName(), "is required"))));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(problem(
                HttpStatus.BAD_REQUEST,
                "The request is not complete.",
                List.of(new FieldProblem(e.getRequestPartName(), "is required"))));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name =
                e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : e.getPropertyName();
        if ("number".equals(name)) {
            return answer(unknown(new NotThere("There is no such complaint.")));
        }
        Class<?> wanted = wanted(e);
        return answer(problem(
                HttpStatus.BAD_REQUEST,
                "A parameter cannot be read.",
                List.of(new FieldProblem(
                        name,
                        wanted == null || wanted.isRecord() ? "cannot be read" : MalformedJson.expected(wanted)))));
    }

    /** The type of one value, where several may be given. */
    private static Class<?> wanted(TypeMismatchException e) {
        return e instanceof MethodArgumentTypeMismatchException argument
                        && Collection.class.isAssignableFrom(
                                argument.getParameter().getParameterType())
                ? ResolvableType.forMethodParameter(argument.getParameter())
                        .asCollection()
                        .resolveGeneric(0)
                : e.getRequiredType();
    }

    private static ProblemDetail problem(HttpStatus status, String detail, List<FieldProblem> problems) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (!problems.isEmpty()) {
            problem.setProperty("errors", problems);
        }
        return problem;
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
