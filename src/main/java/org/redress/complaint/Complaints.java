package org.redress.complaint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where complaints are found. Changes to what it returns are saved with the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Complaints {

    private final ComplaintRecords records;

    Complaints(ComplaintRecords records) {
        this.records = records;
    }

    /**
     * The complaint, locked until the transaction ends unless the transaction only reads. Use cases ask for it before
     * they touch anything else.
     *
     * @throws UnknownComplaint when there is none
     */
    public Complaint get(ComplaintNumber number) {
        boolean reading = TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        return (reading ? records.read(number) : records.findById(number)).orElseThrow(UnknownComplaint::new);
    }

    @Transactional(readOnly = true)
    public Optional<Complaint> find(ComplaintNumber number) {
        return records.read(number);
    }

    /** The newest complaints whose letters go to this e-mail address, however it is capitalised. */
    @Transactional(readOnly = true)
    public List<ComplaintNumber> writtenFrom(String email, int most) {
        return records.writtenFrom(email.strip().toLowerCase(Locale.ROOT), Limit.of(most));
    }
}
