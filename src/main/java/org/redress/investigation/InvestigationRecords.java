package org.redress.investigation;

import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.springframework.data.repository.Repository;

interface InvestigationRecords extends Repository<Investigation, ComplaintNumber> {

    Investigation save(Investigation investigation);

    Optional<Investigation> findById(ComplaintNumber complaint);
}
