package org.redress.resolution;

import java.util.List;
import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Stage;
import org.springframework.data.repository.Repository;

interface DecisionRecords extends Repository<Decision, Long> {

    Decision save(Decision decision);

    Optional<Decision> findByComplaintAndStage(ComplaintNumber complaint, Stage stage);

    List<Decision> findByComplaintOrderById(ComplaintNumber complaint);
}
