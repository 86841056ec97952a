package org.redress.intake;

import java.util.List;
import org.redress.contract.FieldProblem;

/** Some fields need correction before there is a complaint; all of them are named at once. */
public class InvalidSubmission extends RuntimeException {

    private final List<FieldProblem> problems;

    public InvalidSubmission(List<FieldProblem> problems) {
        super("Some fields need correction.");
        this.problems = List.copyOf(problems);
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
