package org.redress.record;

import java.util.List;
import org.springframework.data.repository.Repository;

interface TimelineRecords extends Repository<TimelineEntry, Long> {

    TimelineEntry save(TimelineEntry entry);

    List<TimelineEntry> findBySubjectKindAndSubjectKeyOrderById(String subjectKind, String subjectKey);
}
