package org.redress.complaint;

import org.redress.record.SubjectKind;
import org.springframework.stereotype.Component;

/** Complaints have a record. */
@Component
class ComplaintSubjects implements SubjectKind {

    private final Complaints complaints;
    private final ComplaintLock lock;

    ComplaintSubjects(Complaints complaints, ComplaintLock lock) {
        this.complaints = complaints;
        this.lock = lock;
    }

    @Override
    public String name() {
        return ComplaintNumber.KIND;
    }

    @Override
    public void require(String key) {
        complaints.get(new ComplaintNumber(key));
    }

    @Override
    public void lock(String key) {
        lock.take(new ComplaintNumber(key));
    }
}
