package org.redress.insight.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.complaint.AccessLevel;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Priority;
import org.redress.complaint.Stage;
import org.redress.contract.RuleRefused;
import org.redress.insight.ClockStanding;
import org.redress.insight.Criteria;
import org.redress.insight.SortOrder;
import org.redress.insight.WaitingFor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The filters of the list as its address has them. Days are days of the organisation's zone, both included. */
record ListFilters(MultiValueMap<String, String> given) {

    /** Every filter there is; whatever else stands in an address is no filter. */
    private static final List<String> NAMES = List.of(
            "state",
            "status",
            "stage",
            "team",
            "owner",
            "priority",
            "category",
            "channel",
            "accessLevel",
            "clock",
            "waitingFor",
            "receivedFrom",
            "receivedTo",
            "closedFrom",
            "closedTo",
            "sort");

    static ListFilters of(MultiValueMap<String, String> sent) {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        for (String name : NAMES) {
            sent.getOrDefault(name, List.of()).stream()
                    .filter(word -> word != null && !word.isBlank())
                    .distinct()
                    .forEach(word -> given.add(name, word.strip()));
        }
        return new ListFilters(given);
    }

    /**
     * @param query as it stands behind the question mark of an address
     * @throws RuleRefused when it could not stand there
     */
    static ListFilters in(String query) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        try {
            UriComponentsBuilder.newInstance()
                    .query(query)
                    .build()
                    .getQueryParams()
                    .forEach((name, words) -> words.stream()
                            .filter(word -> word != null)
                            .forEach(word -> sent.add(name, UriUtils.decode(word, StandardCharsets.UTF_8))));
        } catch (IllegalArgumentException e) {
            throw new RuleRefused("filters", "cannot be read");
        }
        return of(sent);
    }

    /** As it stands behind the question mark of an address. */
    String query() {
        return given.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(word -> entry.getKey() + "=" + UriUtils.encode(word, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /** The one word of a filter, for a choice on the page. */
    public String word(String name) {
        return given.getFirst(name);
    }

    SortOrder sort() {
        String word = word("sort");
        return word == null
                ? SortOrder.NEXT_CLOCK
                : words("sort", SortOrder.class).iterator().next();
    }

    /** @throws RuleRefused when a word or a day cannot be read */
    Criteria criteria(ZoneId zone) {
        return new Criteria(
                open(),
                words("status", ComplaintStatus.class),
                words("stage", Stage.class),
                texts("team"),
                texts("owner"),
                words("priority", Priority.class),
                texts("category"),
                texts("channel"),
                words("accessLevel", AccessLevel.class),
                words("clock", ClockStanding.class),
                words("waitingFor", WaitingFor.class),
                begin("receivedFrom", zone, 0),
                begin("receivedTo", zone, 1),
                begin("closedFrom", zone, 0),
                begin("closedTo", zone, 1));
    }

    /** Open ones, unless closed ones or all are asked for. */
    private Boolean open() {
        return switch (Objects.toString(word("state"), sort() == SortOrder.CLOSED ? "closed" : "open")) {
            case "open" -> true;
            case "closed" -> false;
            case "all" -> null;
            default -> throw new RuleRefused("state", "must be one of open, closed, all");
        };
    }

    private Set<String> texts(String name) {
        return new LinkedHashSet<>(given.getOrDefault(name, List.of()));
    }

    private <T extends Enum<T>> Set<T> words(String name, Class<T> type) {
        try {
            return given.getOrDefault(name, List.of()).stream()
                    .map(word -> Enum.valueOf(type, word))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IllegalArgumentException unknown) {
            throw new RuleRefused(name, "has a value that is not known");
        }
    }

    private Instant begin(String name, ZoneId zone, int daysLater) {
        String day = word(name);
        try {
            return day == null
                    ? null
                    : LocalDate.parse(day)
                            .plusDays(daysLater)
                            .atStartOfDay(zone)
                            .toInstant();
        } catch (DateTimeException e) {
            throw new RuleRefused(name, "is no day; write 2026-12-31");
        }
    }
}
