package org.redress.correspondence.told;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Regime;
import org.redress.contract.OrganisationZone;
import org.redress.platform.DecisionTables;
import org.springframework.stereotype.Component;

/** Asks the table of outside routes. A time that was told before stays as it was told. */
@Component
class OutsideRoutes {

    /** The decision of the present stage has been told. */
    private static final Set<ComplaintStatus> TOLD = Set.of(
            ComplaintStatus.DECISION_COMMUNICATED,
            ComplaintStatus.ACCEPTED,
            ComplaintStatus.REJECTED,
            ComplaintStatus.NO_REPLY,
            ComplaintStatus.EXTERNAL_ROUTE,
            ComplaintStatus.CLOSED);

    private final DecisionTables tables;
    private final OrganisationZone zone;

    OutsideRoutes(DecisionTables tables, OrganisationZone zone) {
        this.tables = tables;
        this.zone = zone;
    }

    OutsideRoutes asking(UnaryOperator<DecisionTables> others) {
        return new OutsideRoutes(others.apply(tables), zone);
    }

    /** @throws DecisionTables.NoAnswer when the table cannot be asked */
    List<OutsideRoute> of(
            Complaint complaint, OutsideStage stage, ToldBefore before, LocalDate today, Locale language) {
        String category =
                complaint.category() == null ? null : complaint.category().first();
        return rows(stage, complaint.receipt().regime(), category).stream()
                .map(row -> route(row, complaint, before, today, language.getLanguage()))
                .toList();
    }

    List<RouteRow> rows(OutsideStage stage, Regime regime, String category) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("stage", stage.name());
        facts.put("jurisdiction", regime.jurisdiction());
        facts.put("sector", regime.sector());
        facts.put("category", category);
        List<RouteRow> fitting =
                tables.rows(RouteRow.TABLE, facts).stream().map(RouteRow::new).toList();
        List<RouteRow> proper =
                fitting.stream().filter(row -> !row.isOnlyIfNoOther()).toList();
        return proper.isEmpty() ? fitting : proper;
    }

    private OutsideRoute route(RouteRow row, Complaint complaint, ToldBefore before, LocalDate today, String language) {
        TimeToGo time = row.time();
        String since = time == null ? null : since(time.from(), complaint);
        LocalDate until = time == null
                ? null
                : told(time.from(), before, row.key(), since)
                        .orElseGet(() -> time.lastDay(dayZero(time.from(), complaint, today)));
        return new OutsideRoute(
                        row.key(),
                        row.name(language),
                        row.address(),
                        row.link(),
                        row.isFreeOfCharge(),
                        until,
                        false,
                        since,
                        row.words(language))
                .on(today);
    }

    private static Optional<LocalDate> told(TimeToGo.From from, ToldBefore before, String key, String since) {
        return from == TimeToGo.From.LETTER ? Optional.empty() : before.until(key, since);
    }

    private static String since(TimeToGo.From from, Complaint complaint) {
        return from == TimeToGo.From.DECISION ? from + " " + complaint.stage() : from.name();
    }

    private LocalDate dayZero(TimeToGo.From from, Complaint complaint, LocalDate today) {
        return switch (from) {
            case LETTER -> today;
            case RECEIPT -> zone.dayOf(complaint.receipt().receivedAt());
            case DECISION ->
                complaint.decisionCommunicatedAt() != null && TOLD.contains(complaint.status())
                        ? zone.dayOf(complaint.decisionCommunicatedAt())
                        : today;
        };
    }
}
