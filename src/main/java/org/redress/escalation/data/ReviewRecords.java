package org.redress.escalation.data;

import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.springframework.data.repository.Repository;

public interface ReviewRecords extends Repository<Review, ComplaintNumber> {

    Review save(Review review);

    Optional<Review> findById(ComplaintNumber complaint);
}
