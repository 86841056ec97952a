package org.redress.platform.sight;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * One person's sight, as conditions of SQL. Names of people and groups are written into it, because the engine numbers its parameters
 * itself; what is not a plain name sees nothing.
 */
record Sight(String person, List<String> groups) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]*");

    static Sight of(Authentication authentication) {
        return of(authentication.getUserId(), authentication.getGroupIds());
    }

    static Sight of(String person, List<String> groups) {
        return new Sight(person, groups == null ? List.of() : groups);
    }

    /** Whether a process instance belongs to a complaint that this person may not know of. */
    String hidden(String instance) {
        return isPlain() ? belongs(instance, "hidden_complaints(" + quoted(person) + ", " + array() + ")") : "true";
    }

    /** Whether a process instance belongs to a complaint about this person. */
    String aboutThem(String instance) {
        return isPlain()
                ? belongs(
                        instance,
                        "(select complaint_number as number from complained_about where person = " + quoted(person)
                                + ")")
                : "true";
    }

    /** Whether a task is assigned or offered to this person, by name or by group. */
    String isTheirs(String task) {
        return !isPlain()
                ? "false"
                : "(" + task + ".ASSIGNEE_ = " + quoted(person)
                        + " or exists (select 1 from ACT_RU_IDENTITYLINK l_ where l_.TASK_ID_ = " + task
                        + ".ID_ and l_.TYPE_ = 'candidate'"
                        + " and (l_.USER_ID_ = " + quoted(person) + " or l_.GROUP_ID_ = any (" + array() + "))))";
    }

    /** Every process of a complaint shares its root with one that carries the number. */
    private static String belongs(String instance, String numbers) {
        return "exists (select 1 from " + numbers + " n_ join ACT_HI_PROCINST r_ on r_.BUSINESS_KEY_ = n_.number"
                + " join ACT_HI_PROCINST p_ on p_.ROOT_PROC_INST_ID_ = r_.ROOT_PROC_INST_ID_ where p_.ID_ = " + instance
                + ")";
    }

    private boolean isPlain() {
        return Stream.concat(Stream.of(person), groups.stream())
                .allMatch(name -> PLAIN.matcher(name).matches());
    }

    private String array() {
        return "array[" + groups.stream().map(Sight::quoted).collect(Collectors.joining(", ")) + "]::text[]";
    }

    private static String quoted(String name) {
        return "'" + name + "'";
    }
}
