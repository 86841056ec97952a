package org.redress.record;

/** Who did it: a member of staff by user id, the complainant, or the system itself. */
public record Actor(String id) {

    public static final Actor SYSTEM = new Actor("system");
    public static final Actor COMPLAINANT = new Actor("complainant");

    public boolean isStaff() {
        return !equals(SYSTEM) && !equals(COMPLAINANT);
    }

    @Override
    public String toString() {
        return id;
    }
}
