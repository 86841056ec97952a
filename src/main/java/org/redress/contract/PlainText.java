package org.redress.contract;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/** {@link StorableText}, as a constraint on a field; null is fine. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether line breaks are allowed. */
    boolean lines() default false;

    class Check implements ConstraintValidator<PlainText, String> {

        private static final Pattern LINE_BREAK = Pattern.compile("\\R");

        private boolean lines;

        @Override
        public void initialize(PlainText rule) {
            lines = rule.lines();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            String problem = text == null ? null : problemOf(text);
            if (problem != null) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(problem).addConstraintViolation();
            }
            return problem == null;
        }

        private String problemOf(String text) {
            var flaw = StorableText.flawOf(text);
            if (flaw.isPresent()) {
                return "{" + flaw.get().code() + "}";
            }
            return !lines && LINE_BREAK.matcher(text).find() ? "{problem.lineBreak}" : null;
        }
    }
}
