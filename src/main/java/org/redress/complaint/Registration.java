package org.redress.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How a complaint begins. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Registration {

    private final ComplaintRecords records;
    private final FirstAccess access;
    private final Timeline timeline;
    private final ComplaintFlow flow;
    private final Clock clock;

    Registration(ComplaintRecords records, FirstAccess access, Timeline timeline, ComplaintFlow flow, Clock clock) {
        this.records = records;
        this.access = access;
        this.timeline = timeline;
        this.flow = flow;
        this.clock = clock;
    }

    /**
     * Gives the complaint its number, stores it and starts its process, all in the caller's transaction (7.2).
     *
     * @param complainedAbout user ids of the members of staff it is about
     */
    public Complaint register(
            Receipt receipt, Matter matter, Complainant complainant, Category category, Set<String> complainedAbout) {
        int year = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        ComplaintNumber number = ComplaintNumber.of(year, records.nextSerial());
        Actor recorder = new Actor(receipt.recordedBy());
        Complaint complaint = records.saveAndFlush(new Complaint(number, receipt, matter, complainant, category));
        timeline.record(
                number, recorder, ComplaintEvent.RECEIVED, receipt.channel().toString());
        access.begin(complaint, recorder, complainedAbout);
        flow.start(complaint);
        return complaint;
    }
}
