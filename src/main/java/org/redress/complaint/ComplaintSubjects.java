package org.redress.complaint;

import java.util.Collection;
import java.util.Optional;
import org.redress.record.SubjectKind;
import org.springframework.stereotype.Component;

/**
 * Makes complaints a kind of subject. Reading rights are decided complaint by complaint, so this kind names no readers.
 */
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
