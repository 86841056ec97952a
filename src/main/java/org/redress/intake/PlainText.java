package org.redress.intake;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/** Text that can be stored and shown exactly as sent: any Unicode except NUL and half characters. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Check.class)
@interface PlainText {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Line breaks are part of the text; otherwise they are refused. */
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
            if (text.indexOf('\0') >= 0) {
                return "{problem.nul}";
            }
            if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
                return "{problem.halfCharacter}";
            }
            return !lines && LINE_BREAK.matcher(text).find() ? "{problem.lineBreak}" : null;
        }
    }
}
