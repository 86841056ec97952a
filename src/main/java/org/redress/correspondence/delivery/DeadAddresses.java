package org.redress.correspondence.delivery;

import org.redress.complaint.ComplaintNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses that no mail reaches: a mail server refused or returned a letter for good, and nobody has said since that the address is right. */
@Repository
class DeadAddresses {

    private final JdbcClient jdbc;

    DeadAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isDead(ComplaintNumber complaint, String address) {
        return jdbc.sql("""
                select exists (select from outbox_mail
                    where complaint_number = ? and dead_address and lower(recipient) = lower(?))""")
                .params(complaint.value(), address)
                .query(Boolean.class)
                .single();
    }

    /** Somebody says that this is the right address. */
    void trust(ComplaintNumber complaint, String address) {
        jdbc.sql(
                        "update outbox_mail set dead_address = false where complaint_number = ? and lower(recipient) = lower(?)")
                .params(complaint.value(), address)
                .update();
    }
}
