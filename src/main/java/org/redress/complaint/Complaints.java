package org.redress.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.redress.complaint.data.ComplaintRecords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where complaints are registered and found. Changes to what it returns are saved with the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Complaints {

    private final ComplaintRecords records;
    private final Confidentiality confidentiality;
    private final Timeline timeline;
    private final ComplaintFlow flow;
    private final Clock clock;

    Complaints(
            ComplaintRecords records,
            Confidentiality confidentiality,
            Timeline timeline,
            ComplaintFlow flow,
            Clock clock) {
        this.records = records;
        this.confidentiality = confidentiality;
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
                number, recorder, TimelineEvent.RECEIVED, receipt.channel().toString());
        confidentiality.begin(complaint, recorder, complainedAbout);
        flow.start(complaint);
        return complaint;
    }

    /**
     * The complaint, kept from everybody else until the transaction ends unless that only reads. Use cases ask for it before they
     * touch anything else.
     *
     * @throws UnknownComplaint when there is none
     */
    public Complaint get(ComplaintNumber number) {
        boolean reading = TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        return (reading ? records.read(number) : records.findById(number)).orElseThrow(UnknownComplaint::new);
    }

    /** Every word that any complaint has as its category, of both levels. */
    @Transactional(readOnly = true)
    public Set<String> categories() {
        return records.categories();
    }

    /** Every word that any complaint has as its channel, of both levels. */
    @Transactional(readOnly = true)
    public Set<String> channels() {
        return records.channels();
    }

    @Transactional(readOnly = true)
    public Optional<Complaint> find(ComplaintNumber number) {
        return records.read(number);
    }
}
