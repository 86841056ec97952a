package org.redress.correspondence.told;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.redress.complaint.Complaint;
import org.redress.contract.OrganisationZone;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The one day by which an answer is promised: the day that the last letter told. While none was told it is the day on which the earliest
 * clock on the answer ends or, while none runs because the priority is not determined, the longest time the organisation takes.
 */
@Component
@EnableConfigurationProperties({AnswerTime.class, OrganisationZone.class})
class AnswerDays {

    private final AnswerTime time;
    private final OrganisationZone zone;
    private final Clock clock;

    AnswerDays(AnswerTime time, OrganisationZone zone, Clock clock) {
        this.time = time;
        this.zone = zone;
        this.clock = clock;
    }

    /** At another moment. */
    AnswerDays at(Clock moment) {
        return new AnswerDays(time, zone, moment);
    }

    /** Empty when this day has passed: nobody is promised what cannot be kept any more. */
    Optional<LocalDate> ahead(Complaint complaint, ToldBefore before, LocalDate today) {
        return Optional.of(before.day(PromisedDay.ANSWER).orElseGet(() -> counted(complaint)))
                .filter(day -> !day.isBefore(today));
    }

    /** The day of an answer that is given anew, whatever was promised for the one before. */
    LocalDate anew(Complaint complaint, LocalDate today) {
        return Optional.ofNullable(complaint.responseDueAt())
                .map(zone::dayOf)
                .filter(day -> !day.isBefore(today))
                .orElseGet(() -> today.plus(time.answerWithin()));
    }

    private LocalDate counted(Complaint complaint) {
        return complaint.responseDueAt() == null ? longest(complaint) : zone.dayOf(complaint.responseDueAt());
    }

    /** The day on which the longest time that the organisation takes is over. */
    LocalDate longest(Complaint complaint) {
        return zone.dayOf(complaint.receipt().receivedAt()).plus(time.answerWithin());
    }

    LocalDate today() {
        return zone.dayOf(clock.instant());
    }
}
