package org.redress.assessment;

import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.springframework.data.repository.Repository;

public interface AssessmentRecords extends Repository<Assessment, ComplaintNumber> {

    Assessment save(Assessment assessment);

    Optional<Assessment> findById(ComplaintNumber complaint);
}
