package org.redress.resolution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Stage;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DecisionRecords extends Repository<Decision, Long> {

    Decision save(Decision decision);

    Optional<Decision> findByComplaintAndStage(ComplaintNumber complaint, Stage stage);

    List<Decision> findByComplaintOrderById(ComplaintNumber complaint);

    @Query(
            value =
                    "select remedy_kind from decision union select remedy_subkind from decision where remedy_subkind is not null",
            nativeQuery = true)
    Set<String> remedyKinds();
}
