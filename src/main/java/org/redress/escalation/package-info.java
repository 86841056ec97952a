/**
 * What happens when the complainant is not satisfied (second stage by somebody else, outside route) and when a clock runs out
 * (the escalation ladder). Front doors: {@link org.redress.escalation.SecondStageReviews},
 * {@link org.redress.escalation.Reopenings}, {@link org.redress.escalation.Escalations}.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "casework",
            "casework::deeds",
            "complaint",
            "confidentiality",
            "contract",
            "correspondence",
            "correspondence::told",
            "correspondence::delivery",
            "correspondence::receipts",
            "deadlines",
            "platform",
            "record"
        })
package org.redress.escalation;

import org.springframework.modulith.ApplicationModule;
