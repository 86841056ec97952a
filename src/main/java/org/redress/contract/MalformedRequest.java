package org.redress.contract;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The request cannot be read; says where. Nothing was done. */
public class MalformedRequest extends ErrorResponseException {

    public MalformedRequest(String message, FieldProblem... problems) {
        this(message, List.of(problems), null);
    }

    public MalformedRequest(String message, List<FieldProblem> problems, Throwable cause) {
        super(HttpStatus.BAD_REQUEST, problem(message, problems), cause);
    }

    private static ProblemDetail problem(String message, List<FieldProblem> problems) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, message);
        if (!problems.isEmpty()) {
            problem.setProperty("errors", problems);
        }
        return problem;
    }
}
