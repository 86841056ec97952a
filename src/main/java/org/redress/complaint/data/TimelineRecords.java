package org.redress.complaint.data;

import java.util.List;
import org.redress.complaint.ComplaintNumber;
import org.springframework.data.repository.Repository;

public interface TimelineRecords extends Repository<TimelineEntry, Long> {

    TimelineEntry save(TimelineEntry entry);

    List<TimelineEntry> findByComplaintOrderById(ComplaintNumber complaint);
}
