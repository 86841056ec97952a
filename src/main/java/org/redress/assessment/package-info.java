/**
 * Initial assessment (ISO 10002 7.5): six criteria each with a reason, scope, priority, immediate action.
 * Front doors: {@link org.redress.assessment.Assessments}, {@link org.redress.assessment.ImmediateActions},
 * {@link org.redress.assessment.ScopeDisputes}.
 */
@ApplicationModule(
        allowedDependencies = {
            "casework",
            "casework::deeds",
            "codes",
            "complaint",
            "confidentiality",
            "contract",
            "correspondence",
            "correspondence::told",
            "correspondence::delivery",
            "correspondence::receipts",
            "correspondence::links",
            "deadlines",
            "platform",
            "record"
        })
package org.redress.assessment;

import org.springframework.modulith.ApplicationModule;
