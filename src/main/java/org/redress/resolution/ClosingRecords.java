package org.redress.resolution;

import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.springframework.data.repository.Repository;

interface ClosingRecords extends Repository<ClosingRecord, ComplaintNumber> {

    ClosingRecord save(ClosingRecord closingRecord);

    Optional<ClosingRecord> findById(ComplaintNumber complaint);
}
