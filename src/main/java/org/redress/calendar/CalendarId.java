package org.redress.calendar;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Name of a calendar in addresses and clock rules, e.g. {@code default}, {@code gb-eng}. */
public record CalendarId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    /** The calendar that is used when nobody chose one. */
    public static final CalendarId DEFAULT = new CalendarId("default");

    /** @throws IllegalArgumentException when the text has another shape */
    public CalendarId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a calendar id");
        }
    }

    /** Used by Spring to read an id from a path; same errors as the constructor. */
    public static CalendarId valueOf(String text) {
        return new CalendarId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
