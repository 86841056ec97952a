/**
 * Response, decision, communication, outcome and closing (ISO 10002 7.7 to 7.9).
 * Front doors: {@link org.redress.resolution.Decisions}, {@link org.redress.resolution.Outcomes},
 * {@link org.redress.resolution.Remedies}, {@link org.redress.resolution.Closings},
 * {@link org.redress.resolution.OutsideDecisions}.
 */
@ApplicationModule(
        allowedDependencies = {
            "casework",
            "casework::deeds",
            "codes",
            "complaint",
            "contract",
            "correspondence",
            "correspondence::told",
            "correspondence::delivery",
            "correspondence::links",
            "platform",
            "record"
        })
package org.redress.resolution;

import org.springframework.modulith.ApplicationModule;
