package org.redress.investigation.data;

import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.springframework.data.repository.Repository;

public interface InvestigationRecords extends Repository<Investigation, ComplaintNumber> {

    Investigation save(Investigation investigation);

    Optional<Investigation> findById(ComplaintNumber complaint);
}
