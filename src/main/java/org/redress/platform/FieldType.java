package org.redress.platform;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.redress.contract.EmailAddress;
import org.redress.contract.TypedNumber;

/** How the value of a {@link Field} is read from what was typed. */
public sealed interface FieldType<T> {

    /**
     * @param refuse is told what is wrong, in words that follow the name of the field
     * @return {@code null} when it cannot be used
     */
    T read(Object typed, Consumer<String> refuse);

    /** The message when nothing was typed. */
    default String missing() {
        return "is required";
    }

    /** The allowed words; empty when every value is allowed. */
    default List<String> words() {
        return List.of();
    }

    /** Any text. */
    record Text() implements FieldType<String> {

        @Override
        public String read(Object typed, Consumer<String> refuse) {
            return typed.toString();
        }
    }

    /** One plain e-mail address. */
    record Email() implements FieldType<String> {

        @Override
        public String read(Object typed, Consumer<String> refuse) {
            String address = typed.toString().strip();
            if (!EmailAddress.isPlain(address)) {
                refuse.accept("must be one e-mail address, such as name@example.org");
            }
            return address;
        }
    }

    /** One word of a closed set. */
    record Word<E extends Enum<E>>(Class<E> set) implements FieldType<E> {

        @Override
        public E read(Object typed, Consumer<String> refuse) {
            try {
                return Enum.valueOf(set, typed.toString());
            } catch (IllegalArgumentException e) {
                refuse.accept("must be one of " + words());
                return null;
            }
        }

        @Override
        public List<String> words() {
            return Stream.of(set.getEnumConstants()).map(Enum::name).toList();
        }
    }

    /** Yes or no, in words. */
    record Yes() implements FieldType<Boolean> {

        @Override
        public Boolean read(Object typed, Consumer<String> refuse) {
            String word = typed.toString().toLowerCase(Locale.ROOT);
            if (!words().contains(word)) {
                refuse.accept("must be yes or no");
            }
            return word.equals("yes");
        }

        @Override
        public List<String> words() {
            return List.of("yes", "no");
        }
    }

    /** A box, ticked or not. */
    record Tick(boolean expected) implements FieldType<Boolean> {

        @Override
        public Boolean read(Object typed, Consumer<String> refuse) {
            boolean ticked = Boolean.parseBoolean(typed.toString());
            if (expected && !ticked) {
                refuse.accept(missing());
            }
            return ticked;
        }

        @Override
        public String missing() {
            return "must be ticked";
        }
    }

    /** A day of the calendar. */
    record Day() implements FieldType<LocalDate> {

        @Override
        public LocalDate read(Object typed, Consumer<String> refuse) {
            try {
                return LocalDate.parse(typed.toString().strip());
            } catch (DateTimeParseException e) {
                refuse.accept("must be a day, such as 2026-12-31");
                return null;
            }
        }
    }

    /** A whole number within bounds. */
    record Count(int least, int most) implements FieldType<Integer> {

        @Override
        public Integer read(Object typed, Consumer<String> refuse) {
            TypedNumber number = TypedNumber.from(typed, 0);
            if (number.flaw() != null) {
                refuse.accept(number.flaw());
                return null;
            }
            long count = number.value().longValueExact();
            if (count < least || count > most) {
                refuse.accept("must be from " + least + " to " + most);
                return null;
            }
            return (int) count;
        }
    }
}
