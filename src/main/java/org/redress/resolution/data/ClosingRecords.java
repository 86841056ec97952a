package org.redress.resolution.data;

import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.springframework.data.repository.Repository;

public interface ClosingRecords extends Repository<ClosingRecord, ComplaintNumber> {

    ClosingRecord save(ClosingRecord closingRecord);

    Optional<ClosingRecord> findById(ComplaintNumber complaint);
}
