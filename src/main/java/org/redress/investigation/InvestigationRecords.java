package org.redress.investigation;

import java.util.Optional;
import java.util.Set;
import org.redress.complaint.ComplaintNumber;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InvestigationRecords extends Repository<Investigation, ComplaintNumber> {

    Investigation save(Investigation investigation);

    Optional<Investigation> findById(ComplaintNumber complaint);

    @Query(
            value =
                    "select cause from investigation union select subcause from investigation where subcause is not null",
            nativeQuery = true)
    Set<String> causes();
}
