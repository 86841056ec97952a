package org.redress.complaint;

import org.redress.record.SubjectKind;
import org.springframework.stereotype.Component;

/** Complaints have a record. */
@Component
class ComplaintSubjects implements SubjectKind {

    private final ComplaintRecords complaints;
    private final ComplaintLock lock;

    ComplaintSubjects(ComplaintRecords complaints, ComplaintLock lock) {
        this.complaints = complaints;
        this.lock = lock;
    }

    @Override
    public String name() {
        return ComplaintNumber.KIND;
    }

    @Override
    public void require(String key) {
        complaints.findById(new ComplaintNumber(key)).orElseThrow(UnknownComplaint::new);
    }

    @Override
    public void lock(String key) {
        lock.take(new ComplaintNumber(key));
    }
}
