package org.redress.contract;

import java.util.List;

/** A rule of the business says no; nothing was changed. Becomes HTTP 422 with the fields concerned. */
public class RuleRefused extends RuntimeException {

    private final List<FieldProblem> problems;

    public RuleRefused(String message) {
        super(message);
        problems = List.of();
    }

    public RuleRefused(String field, String message) {
        this(List.of(new FieldProblem(field, message)));
    }

    public RuleRefused(List<FieldProblem> problems) {
        super(String.join(
                "; ",
                problems.stream()
                        .map(problem -> problem.field() + " " + problem.message())
                        .toList()));
        this.problems = List.copyOf(problems);
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
