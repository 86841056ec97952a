package org.redress.escalation;

import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.springframework.data.repository.Repository;

interface ReviewRecords extends Repository<Review, ComplaintNumber> {

    Review save(Review review);

    Optional<Review> findById(ComplaintNumber complaint);
}
