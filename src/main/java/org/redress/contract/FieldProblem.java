package org.redress.contract;

/** One field and what is wrong with it, in words a person can act on. */
public record FieldProblem(String field, String message) {}
