package org.redress.insight;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.complaint.ComplaintLock;
import org.redress.complaint.ComplaintNumber;
import org.redress.insight.ReadModelChecks.Unfinished;
import org.redress.record.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the read model with the facts and mends what differs, while people work: every night, and on demand. Rows
 * that are missing altogether are made, so the same command makes the whole of it again. It goes in small steps, each in
 * its own transaction; after a restart it goes on where it was.
 */
@Service
@Transactional
public class ReadModel {

    private static final Logger log = LoggerFactory.getLogger(ReadModel.class);
    private static final int STEP = 500;

    private final ReadModelChecks checks;
    private final Listings listings;
    private final Findables findables;
    private final ComplaintLock lock;
    private final Clock clock;

    ReadModel(ReadModelChecks checks, Listings listings, Findables findables, ComplaintLock lock, Clock clock) {
        this.checks = checks;
        this.listings = listings;
        this.findables = findables;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * How far the latest comparison is.
     *
     * @param total      complaints when it began
     * @param done       how many it has looked at
     * @param mended     how many of them were missing or differed
     * @param finishedAt {@code null} while it is under way
     */
    public record Progress(
            String startedBy, Instant startedAt, long total, long done, long mended, Instant finishedAt) {}

    /** Begins to compare; while one comparison is under way, that one. */
    public Progress check(Actor actor) {
        checks.begin(actor.id(), clock.instant());
        return checks.latest().orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Progress> latest() {
        return checks.latest();
    }

    /** Does one step of whatever is under way. @return whether there may be more */
    public boolean step() {
        Optional<Unfinished> unfinished = checks.lockUnfinished();
        unfinished.ifPresent(this::go);
        return unfinished.isPresent();
    }

    private void go(Unfinished check) {
        List<ComplaintNumber> looked = checks.numbersAfter(check.reached(), STEP);
        if (looked.isEmpty()) {
            checks.finish(check, clock.instant());
            checks.latest().ifPresent(ReadModel::tell);
        } else {
            checks.advance(check, looked, mend(looked));
        }
    }

    /** Only what differs is locked: people who work on the others do not wait. */
    private int mend(List<ComplaintNumber> looked) {
        List<ComplaintNumber> wrong = listings.wrong(looked);
        if (!wrong.isEmpty()) {
            lock.take(wrong);
            listings.write(wrong);
        }
        Set<ComplaintNumber> mended = new HashSet<>(wrong);
        mended.addAll(findables.renew(looked));
        return mended.size();
    }

    private static void tell(Progress finished) {
        if (finished.mended() > 0) {
            log.warn(
                    "the read model differed from the facts for {} of {} complaints; it is mended",
                    finished.mended(),
                    finished.done());
        }
    }
}
