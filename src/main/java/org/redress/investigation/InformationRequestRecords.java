package org.redress.investigation;

import java.util.List;
import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.springframework.data.repository.Repository;

interface InformationRequestRecords extends Repository<InformationRequest, Long> {

    InformationRequest save(InformationRequest request);

    Optional<InformationRequest> findById(long id);

    Optional<InformationRequest> findByOccasion(String occasion);

    List<InformationRequest> findByComplaintOrderById(ComplaintNumber complaint);

    int countByComplaintAndAskedOfAndThirdParty(ComplaintNumber complaint, AskedOf askedOf, String thirdParty);
}
