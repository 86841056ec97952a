package org.redress.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who complains and how to reach them. Personal data: stays in this table, never in process variables or logs.
 *
 * @param onBehalfOf  the person or organisation represented, with the authority stated, else null
 * @param adjustments what the person needs to take part (large print, interpreter, ...), else null
 * @param consent     the complainant agreed that the data are used to handle the complaint
 */
@Embeddable
public record Complainant(
        @Column(name = "complainant_name") String name,
        @Column(name = "complainant_organisation") String organisation,
        @Column(name = "complainant_email") String email,
        @Column(name = "complainant_phone") String phone,
        @Column(name = "complainant_address") String address,
        String onBehalfOf,
        String adjustments,
        boolean consent) {

    Complainant at(String otherEmail) {
        return new Complainant(name, organisation, otherEmail, phone, address, onBehalfOf, adjustments, consent);
    }

    public boolean hasEmail() {
        return email != null && !email.isBlank();
    }
}
