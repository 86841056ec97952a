package org.redress.confidentiality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.Variables;
import org.redress.complaint.AccessLevel;
import org.redress.complaint.ComplaintNumber;
import org.redress.decision.DecisionModel;
import org.redress.record.StaffDirectory;
import org.redress.record.Subject;

/** Stands for the engine's users, groups and open work; the decision table is the real one. */
public class EngineStandIn implements StaffDirectory, AccessFlow {

    private static final DecisionModel TABLE = new DecisionModel("access.dmn", "judgeAccess");

    /** By user; at first one in each group that looks after others. */
    public final Map<String, Set<String>> groups = new HashMap<>(Map.of(
            "lead",
            Set.of("team-leads"),
            "manager",
            Set.of("managers"),
            "representative",
            Set.of("complaints-representatives")));
    /** What users and groups are called. */
    public final Map<String, String> names =
            new HashMap<>(Map.of("handler", "Hanna Handler", "complaint-handlers", "Complaints team"));
    /** Users who have an e-mail address. */
    public final Set<String> withMail = new HashSet<>();

    public final Set<String> asked = new HashSet<>();
    public final List<String> told = new ArrayList<>();

    @Override
    public Optional<String> nameOf(String userId) {
        return Optional.ofNullable(names.get(userId));
    }

    @Override
    public Optional<String> nameOfGroup(String group) {
        return Optional.ofNullable(names.get(group));
    }

    @Override
    public Set<String> addressesOf(Collection<String> userIds) {
        return userIds.stream()
                .filter(withMail::contains)
                .map(user -> user + "@warm.example")
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> membersOf(String group) {
        return groups.keySet().stream()
                .filter(user -> groupsOf(user).contains(group))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> groupsOf(String userId) {
        return groups.getOrDefault(userId, Set.of());
    }

    @Override
    public boolean knowsGroup(String group) {
        return !membersOf(group).isEmpty();
    }

    @Override
    public boolean knows(String userId) {
        return groups.containsKey(userId);
    }

    @Override
    public AccessVerdict judge(Map<String, Object> facts) {
        Map<String, Object> row = TABLE.answers(Variables.fromMap(facts));
        return new AccessVerdict(AccessLevel.valueOf((String) row.get("accessLevel")), (String) row.get("handOverTo"));
    }

    @Override
    public boolean isAsked(Subject subject, String userId) {
        return asked.contains(userId);
    }

    @Override
    public void handOver(ComplaintNumber number, String from, String to) {
        told.add(from + " hands over to " + to);
    }

    @Override
    public void takeFrom(ComplaintNumber number, String userId) {
        told.add("taken from " + userId);
    }
}
