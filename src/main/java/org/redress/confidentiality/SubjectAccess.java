package org.redress.confidentiality;

import java.util.Collections;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Actor;
import org.redress.record.StaffDirectory;
import org.redress.record.Subject;
import org.redress.record.Subjects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may know of a subject of any kind. Complaints have their own guard, {@link ComplaintAccess}. Other subjects may
 * be known to the groups that their kind names, and to people who are asked to do something about them.
 */
@Service
@Transactional(readOnly = true)
public class SubjectAccess {

    private final ComplaintAccess complaints;
    private final Subjects subjects;
    private final StaffDirectory staff;
    private final AccessFlow flow;

    SubjectAccess(ComplaintAccess complaints, Subjects subjects, StaffDirectory staff, AccessFlow flow) {
        this.complaints = complaints;
        this.subjects = subjects;
        this.staff = staff;
        this.flow = flow;
    }

    public boolean mayRead(Subject subject, Actor actor) {
        return ComplaintNumber.of(subject)
                .map(number -> complaints.mayRead(number, actor))
                .orElseGet(() -> isReader(subject, actor) || flow.isAsked(subject, actor.id()));
    }

    private boolean isReader(Subject subject, Actor actor) {
        return !Collections.disjoint(subjects.readersOf(subject), staff.groupsOf(actor.id()));
    }
}
