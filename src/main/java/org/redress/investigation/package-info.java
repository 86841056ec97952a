/**
 * Investigation (ISO 10002 7.6): reasonable effort on all circumstances, one finding per issue, the cause; asking the complainant
 * or somebody else, and waiting for the answer. Front doors: {@link org.redress.investigation.Investigations},
 * {@link org.redress.investigation.InformationRequests}, {@link org.redress.investigation.FlowQuestions}.
 */
@ApplicationModule(
        allowedDependencies = {
            "casework",
            "casework::deeds",
            "codes",
            "complaint",
            "contract",
            "correspondence",
            "correspondence::delivery",
            "deadlines",
            "platform",
            "record"
        })
package org.redress.investigation;

import org.springframework.modulith.ApplicationModule;
