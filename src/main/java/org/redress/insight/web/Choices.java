package org.redress.insight.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.redress.access.KnownGroups;
import org.redress.access.StaffGroup;
import org.redress.access.WorkGroup;
import org.redress.codes.CodeList;
import org.redress.codes.Codes;
import org.redress.complaint.AccessLevel;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Priority;
import org.redress.complaint.Stage;
import org.redress.contract.OrganisationZone;
import org.redress.insight.ClockStanding;
import org.redress.insight.ComplaintLists;
import org.redress.insight.Criteria;
import org.redress.insight.SortOrder;
import org.redress.insight.Total;
import org.redress.insight.WaitingFor;
import org.redress.record.Actor;
import org.redress.record.StaffDirectory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What the list offers to choose from. */
@Component
class Choices {

    private final ComplaintLists lists;
    private final Codes codes;
    private final KnownGroups groups;
    private final StaffDirectory staff;
    private final OrganisationZone zone;
    private final MessageSource messages;

    Choices(
            ComplaintLists lists,
            Codes codes,
            KnownGroups groups,
            StaffDirectory staff,
            OrganisationZone zone,
            MessageSource messages) {
        this.lists = lists;
        this.codes = codes;
        this.groups = groups;
        this.staff = staff;
        this.zone = zone;
        this.messages = messages;
    }

    /** A view that everybody has, with how many complaints it holds. */
    record Ready(String name, String query, Total total, boolean shown) {}

    /** Words of a filter; {@code message} is how the words are called, else {@code labels}. */
    record Filter(String name, List<String> words, String message, Map<String, String> labels) {}

    List<Ready> ready(Actor person, String shown) {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("open", "");
        queries.put("mine", "owner=" + UriUtils.encode(person.id(), "UTF-8"));
        queries.put("overdue", "clock=OVERDUE");
        queries.put("atRisk", "clock=AT_RISK");
        queries.put("waiting", "waitingFor=COMPLAINANT&waitingFor=OTHERS");
        queries.put("noOwner", "owner=" + Criteria.NOBODY);
        queries.put("closed", "state=closed&sort=CLOSED");
        return queries.entrySet().stream()
                .map(view -> new Ready(
                        view.getKey(),
                        view.getValue(),
                        lists.count(ListFilters.in(view.getValue()).criteria(zone.timeZone()), person),
                        view.getValue().equals(shown)))
                .toList();
    }

    List<Filter> of(Map<String, String> handlers, Actor person, Locale locale) {
        return List.of(
                new Filter("state", List.of("open", "closed", "all"), "list.state.", null),
                words("clock", ClockStanding.values(), "list.clock."),
                words("waitingFor", WaitingFor.values(), "list.waitingFor."),
                words("status", ComplaintStatus.values(), "file.word."),
                words("stage", Stage.values(), "file.word."),
                words("priority", Priority.values(), "list.priority."),
                coded("category", codes.labels(CodeList.CATEGORY, locale)),
                coded("team", teams()),
                coded("owner", owners(handlers, person, locale)),
                coded("channel", codes.labels(CodeList.CHANNEL, locale)),
                words("accessLevel", AccessLevel.values(), "list.accessLevel."),
                words("sort", SortOrder.values(), "list.sort."));
    }

    private static Filter words(String name, Enum<?>[] words, String message) {
        return new Filter(name, Arrays.stream(words).map(Enum::name).toList(), message, null);
    }

    private static Filter coded(String name, Map<String, String> labels) {
        return new Filter(name, List.copyOf(labels.keySet()), null, labels);
    }

    private Map<String, String> teams() {
        Map<String, String> teams = new TreeMap<>();
        for (WorkGroup group : groups.all()) {
            teams.put(group.id(), staff.nameOfGroup(group.id()).orElse(group.label()));
        }
        return teams;
    }

    /** People who handle complaints, and those who did and own one yet. */
    private Map<String, String> owners(Map<String, String> handlers, Actor person, Locale locale) {
        Map<String, String> owners = new TreeMap<>(handlers);
        for (String owner : lists.owners(person)) {
            owners.computeIfAbsent(
                    owner,
                    former -> messages.getMessage(
                            "list.formerOwner",
                            new Object[] {staff.nameOf(former).orElse(former)},
                            locale));
        }
        return owners;
    }

    /** People who handle complaints, to whom one can be handed over. */
    Map<String, String> handlers() {
        Map<String, String> owners = new TreeMap<>();
        for (StaffGroup group : StaffGroup.HANDLING) {
            staff.membersOf(group.id())
                    .forEach(person -> owners.put(person, staff.nameOf(person).orElse(person)));
        }
        return owners;
    }
}
