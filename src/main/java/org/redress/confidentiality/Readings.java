package org.redress.confidentiality;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Actor;
import org.springframework.stereotype.Service;

/**
 * Records who read which complaint (docs/adr/0036). What the same person reads of the same complaint from the same place
 * within some minutes is one reading: the page stands for everything that is shown on it, and so does the whole file.
 */
@Service
public class Readings {

    private static final Duration SAME_VISIT = Duration.ofMinutes(5);
    private static final int VISITS_REMEMBERED = 10_000;
    private static final String PAGE = "page";
    private static final String FILE = "api";
    /** One of several, which no page shows as a whole: a document, a letter on paper. */
    private static final String ONE = "{id}";

    private final ReadingLog log;
    private final Clock clock;
    private final Map<Visit, Instant> recent = new LinkedHashMap<>();

    Readings(ReadingLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    private record Visit(ComplaintNumber number, Actor reader, String what, Long item, String address) {}

    /**
     * Somebody has read something. It is written before this returns; while the database takes nothing it is kept and
     * written later, and the reader notices nothing.
     *
     * @param what    which door it left through, see {@link Reading}
     * @param item    which of several, or {@code null}
     * @param address network address of the reader
     */
    public void record(ComplaintNumber number, Actor reader, String what, Long item, String address) {
        Instant now = clock.instant();
        var visit = new Visit(number, reader, what, item, address);
        if (begins(visit, now)) {
            log.write(new ReadingLog.Line(now, reader.id(), number.value(), what, item, address));
        }
    }

    private synchronized boolean begins(Visit visit, Instant now) {
        recent.values().removeIf(begun -> begun.plus(SAME_VISIT).isBefore(now));
        if (isPartOf(visit, visit.what())
                || isShownOnPages(visit.what()) && (isPartOf(visit, PAGE) || isPartOf(visit, FILE))) {
            return false;
        }
        if (recent.size() >= VISITS_REMEMBERED) {
            recent.remove(recent.keySet().iterator().next());
        }
        recent.put(visit, now);
        return true;
    }

    private boolean isPartOf(Visit visit, String what) {
        return recent.containsKey(new Visit(
                visit.number(),
                visit.reader(),
                what,
                what.equals(visit.what()) ? visit.item() : null,
                visit.address()));
    }

    private static boolean isShownOnPages(String what) {
        return what.startsWith(FILE) && !what.contains(ONE);
    }
}
