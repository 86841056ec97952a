package org.redress.casework;

import java.util.List;
import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.springframework.data.repository.Repository;

interface IssueRecords extends Repository<Issue, Long> {

    /** Writes at once, because the new version number is needed. */
    Issue saveAndFlush(Issue issue);

    void delete(Issue issue);

    List<Issue> findByComplaintOrderById(ComplaintNumber complaint);

    Optional<Issue> findByComplaintAndId(ComplaintNumber complaint, Long id);
}
