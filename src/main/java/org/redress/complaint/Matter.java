package org.redress.complaint;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** What the complaint is about, exactly as sent; the database refuses to change it. */
@Embeddable
public record Matter(
        String subject,
        String description,
        String desiredRemedy,
        String product,
        String productReference,
        LocalDate eventDate,
        String eventPlace,
        Boolean recurrent) {}
