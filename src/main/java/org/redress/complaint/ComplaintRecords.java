package org.redress.complaint;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ComplaintRecords extends Repository<Complaint, ComplaintNumber> {

    Complaint saveAndFlush(Complaint complaint);

    /** Locks the row for the caller until the transaction ends; see {@link org.redress.complaint.ComplaintLock}. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Complaint> findById(ComplaintNumber number);

    @Query("select c from Complaint c where c.number = :number")
    Optional<Complaint> read(ComplaintNumber number);

    /** Newest first; the address in small letters. */
    @Query(
            "select c.number from Complaint c where lower(c.complainant.email) = :email order by c.receipt.receivedAt desc")
    List<ComplaintNumber> writtenFrom(String email, Limit most);

    @Query(value = "select nextval('complaint_serial')", nativeQuery = true)
    long nextSerial();
}
