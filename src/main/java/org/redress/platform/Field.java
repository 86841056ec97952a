package org.redress.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.redress.codes.CodeList;
import org.redress.platform.StepDescription.Parameter;

/**
 * A field with one value, its type and its bounds. It is required, unless it says which value is read when nothing was
 * typed.
 *
 * @param otherwise the value that is read when nothing was typed, or when what was typed cannot be used
 * @param setting   how a process owner sets it at the task in the model; {@code null} when it comes from a form or the
 *     flow
 */
public record Field<T>(String name, FieldType<T> type, boolean isRequired, T otherwise, Setting setting)
        implements StepInput {

    /** How a process owner sees it in the properties of a task. */
    record Setting(String label, String meaning, List<String> choices, String preset) {}

    private Field(String name, FieldType<T> type, T otherwise) {
        this(name, type, true, otherwise, null);
    }

    public static Field<String> text(String name) {
        return new Field<>(name, new FieldType.Text(), null);
    }

    /** A plain e-mail address. */
    public static Field<String> email(String name) {
        return new Field<>(name, new FieldType.Email(), null);
    }

    /** One of a closed set of words. */
    public static <E extends Enum<E>> Field<E> word(String name, Class<E> words) {
        return new Field<>(name, new FieldType.Word<>(words), null);
    }

    /** A question answered with {@code yes} or {@code no}. */
    public static Field<Boolean> yes(String name) {
        return new Field<>(name, new FieldType.Yes(), false);
    }

    /** A box that may be ticked. */
    public static Field<Boolean> tick(String name) {
        return new Field<>(name, new FieldType.Tick(false), false, false, null);
    }

    /** A box that has to be ticked before work on a complaint is ended. */
    public static Field<Boolean> confirmation(String name) {
        return new Field<>(name, new FieldType.Tick(true), false);
    }

    public static Field<LocalDate> day(String name) {
        return new Field<>(name, new FieldType.Day(), null);
    }

    /** A whole number within bounds. */
    public static Field<Integer> count(String name, int least, int most) {
        return new Field<>(name, new FieldType.Count(least, most), least);
    }

    /** A word of a code list. */
    public static CodeListField code(String name, CodeList list) {
        return new CodeListField(name, list, true);
    }

    /** An amount and its currency. */
    public static MoneyField money(String amount, String currency) {
        return new MoneyField(amount, currency);
    }

    /** The same field, but not required: read as {@code null} when nothing was typed. */
    public Field<T> optional() {
        return otherwise(null);
    }

    /** The same field, but not required: read as this value when nothing was typed. */
    public Field<T> otherwise(T value) {
        return new Field<>(name, type, false, value, setting);
    }

    /**
     * The same field, set by a process owner at the task in the model instead of by a form.
     *
     * @param label   what it is called in the properties of the task
     * @param meaning what it means, with unit and an example
     */
    public Field<T> setByOwner(String label, String meaning) {
        return with(new Setting(label, meaning, type.words(), ""));
    }

    /** The same field, with the only words an owner may choose. */
    public Field<T> offering(List<T> words) {
        List<String> choices = words.stream().map(T::toString).toList();
        return with(new Setting(setting.label, setting.meaning, choices, setting.preset));
    }

    /** The same field, with a value that stands there until the owner writes another one. */
    public Field<T> preset(String value) {
        return with(new Setting(setting.label, setting.meaning, setting.choices, value));
    }

    private Field<T> with(Setting other) {
        return new Field<>(name, type, isRequired, otherwise, other);
    }

    @Override
    public List<String> names() {
        return List.of(name);
    }

    /** The parameter that a process owner sets; empty when the field is not set by owners. */
    Optional<Parameter> parameter() {
        return Optional.ofNullable(setting)
                .map(set -> new Parameter(name, set.label, set.meaning, set.choices, isRequired, set.preset));
    }
}
