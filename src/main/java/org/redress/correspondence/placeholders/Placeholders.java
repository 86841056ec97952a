package org.redress.correspondence.placeholders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.redress.complaint.Regime;
import org.redress.correspondence.told.OutsideNames;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Situations in which a letter would name nobody outside whom a complainant can reach: of complaints under the organisation's own rules, and
 * of the open ones. A trial warns nobody.
 */
@Service
@Profile("!trial")
public class Placeholders {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 50;

    private final OutsideNames outside;
    private final JdbcClient jdbc;
    private final Regime own;
    private final Clock clock;
    private final AtomicReference<Found> last = new AtomicReference<>();

    private record Found(Instant at, List<String> warnings) {}

    Placeholders(
            OutsideNames outside,
            JdbcClient jdbc,
            @Value("${redress.organisation.sector:}") String sector,
            @Value("${redress.organisation.jurisdiction:}") String jurisdiction,
            Clock clock) {
        this.outside = outside;
        this.jdbc = jdbc;
        this.own = new Regime(known(sector), known(jurisdiction), null);
        this.clock = clock;
    }

    /** A sentence for each; looked for once a minute. */
    @Transactional(readOnly = true)
    public List<String> warnings() {
        Instant now = clock.instant();
        Found found = last.get();
        if (found == null || found.at().plus(KEPT).isBefore(now) || found.at().isAfter(now)) {
            found = new Found(now, find());
            last.set(found);
        }
        return found.warnings();
    }

    private List<String> find() {
        return Stream.concat(Stream.of(own), open().stream())
                .distinct()
                .filter(outside::namesNobody)
                .map(regime -> "Letters about complaints with " + said("jurisdiction", regime.jurisdiction()) + " and "
                        + said("sector", regime.sector())
                        + " name nobody outside whom complainants can reach. Complete the decision table Outside routes"
                        + " (outside-routes.dmn).")
                .toList();
    }

    private List<Regime> open() {
        return jdbc.sql("select distinct sector, jurisdiction from complaint where status <> 'CLOSED' limit " + MOST)
                .query((row, line) -> new Regime(row.getString("sector"), row.getString("jurisdiction"), null))
                .list();
    }

    private static String said(String what, String word) {
        return word == null ? "no " + what : what + " \"" + word + "\"";
    }

    private static String known(String word) {
        return word.isBlank() ? null : word.strip();
    }
}
