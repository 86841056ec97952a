/**
 * Receipt and acknowledgement (ISO 10002 7.2, 7.4): every channel ends in {@link org.redress.intake.ComplaintIntake}.
 * Rooms: {@code web} (public API and pages, staff page), {@code bulk} (import of files), {@code process} (the steps).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "casework",
            "codes",
            "complaint",
            "contract",
            "correspondence",
            "correspondence::told",
            "correspondence::delivery",
            "correspondence::receipts",
            "correspondence::links",
            "models",
            "paper",
            "platform",
            "record",
            "tracking"
        })
package org.redress.intake;

import org.springframework.modulith.ApplicationModule;
