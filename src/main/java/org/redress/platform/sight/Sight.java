package org.redress.platform.sight;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.SubjectKind;

/**
 * What one person may see, as conditions of SQL: complaints are hidden one by one, other kinds of subjects from
 * everybody whom the kind does not name as a reader. Names of people and groups are written into it, because the engine
 * numbers its parameters itself; a name with other characters sees nothing.
 */
record Sight(String person, List<String> groups, List<String> closed) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]*");

    /** On whose behalf the engine works; empty when it does so on its own, or checks no rights. */
    static Optional<Authentication> reader(CommandContext context) {
        return Optional.ofNullable(context)
                .filter(CommandContext::isAuthorizationCheckEnabled)
                .map(CommandContext::getAuthentication)
                .filter(person -> person.getUserId() != null);
    }

    static Sight of(Authentication authentication, Collection<SubjectKind> kinds) {
        return of(authentication.getUserId(), authentication.getGroupIds(), kinds);
    }

    static Sight of(String person, List<String> groups, Collection<SubjectKind> kinds) {
        List<String> own = groups == null ? List.of() : groups;
        return new Sight(
                person,
                own,
                kinds.stream()
                        .filter(kind -> !kind.name().equals(ComplaintNumber.KIND)
                                && own.stream().noneMatch(kind.readers()::contains))
                        .map(SubjectKind::prefix)
                        .toList());
    }

    /** Whether a process instance belongs to a subject that this person may not know of. */
    String hidden(String instance) {
        if (!isPlain()) {
            return "true";
        }
        String complaint = belongs(instance, "hidden_complaints(" + quoted(person) + ", " + array() + ")");
        return closed.isEmpty() ? complaint : "(" + complaint + " or " + isOfAClosedKind(instance) + ")";
    }

    /** Whether a row of {@code listed_complaint} is of a complaint that is kept from this person, which does not ask whom it is about. */
    String keptFromThem(String complaint) {
        return isPlain()
                ? "is_kept_from(" + complaint + ".access_level, " + complaint + ".team, " + array() + ")"
                : "true";
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

    private String isOfAClosedKind(String instance) {
        return "exists (select 1 from ACT_HI_PROCINST q_ join ACT_HI_PROCINST s_ on s_.ROOT_PROC_INST_ID_ = q_.ROOT_PROC_INST_ID_"
                + " where q_.ID_ = " + instance + " and ("
                + closed.stream()
                        .map(prefix -> "starts_with(s_.BUSINESS_KEY_, " + quoted(prefix) + ")")
                        .collect(Collectors.joining(" or "))
                + "))";
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
