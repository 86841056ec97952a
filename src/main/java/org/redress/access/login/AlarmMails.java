package org.redress.access.login;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.redress.access.StaffGroup;
import org.redress.correspondence.Correspondence;
import org.redress.record.StaffDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to the administrators that somebody guesses passwords, once an hour at most. Done apart from the login attempt
 * itself: that must not wait for it, and may not look up administrators.
 */
@Component
class AlarmMails {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmMails.class);

    private final LoginAlarm alarm;
    private final StaffDirectory staff;
    private final Correspondence letters;
    private final Clock clock;
    private Instant last = Instant.EPOCH;

    AlarmMails(LoginAlarm alarm, StaffDirectory staff, Correspondence letters, Clock clock) {
        this.alarm = alarm;
        this.staff = staff;
        this.letters = letters;
        this.clock = clock;
    }

    /** Several instances together write one mail in an hour of the clock. */
    @Scheduled(fixedDelayString = "${redress.access.alarm-tick:10s}")
    @Transactional
    void tell() {
        Instant now = clock.instant();
        if (!alarm.isNews() || now.isBefore(last.plus(1, ChronoUnit.HOURS))) {
            return;
        }
        Set<String> administrators = staff.addressesOf(staff.membersOf(StaffGroup.ADMINS.id()));
        if (administrators.isEmpty()) {
            LOG.warn("No administrator has an e-mail address to be told of guessed passwords.");
        }
        letters.writeToStaff(
                administrators,
                new GuessingLetter(alarm.tries(), alarm.guessedAccounts().size()),
                now.truncatedTo(ChronoUnit.HOURS).toString());
        last = now;
        alarm.told();
    }
}
