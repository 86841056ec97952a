package org.redress.complaint;

import java.util.Collection;
import java.util.Optional;
import org.redress.record.SubjectKind;
import org.springframework.stereotype.Component;

/** Complaints are subjects. Who may know of which is not for the kind to say: that is decided complaint by complaint. */
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
    public String prefix() {
        return "C-";
    }

    @Override
    public Optional<ComplaintNumber> in(String text) {
        return ComplaintNumber.in(text);
    }

    @Override
    public void require(String key) {
        complaints.get(new ComplaintNumber(key));
    }

    @Override
    public void lock(Collection<String> keys) {
        lock.take(keys.stream().map(ComplaintNumber::new).toList());
    }

    @Override
    public String workingGroup(String key) {
        return complaints.get(new ComplaintNumber(key)).workingTeam();
    }

    @Override
    public void assignTo(String key, String group) {
        complaints.get(new ComplaintNumber(key)).assignTo(group);
    }
}
