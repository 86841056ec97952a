/**
 * The whole file of a complaint on paper, for an ombudsman or a court, and a redacted copy of it (ISO 10002 4.7, 7.8): gathered as words,
 * blacked out as words, and only then set. Front doors: {@link
 * org.redress.dossier.FileCopies}, {@link org.redress.dossier.FollowUpForm}.
 */
@ApplicationModule(
        allowedDependencies = {
            "casework",
            "codes",
            "complaint",
            "confidentiality",
            "contract",
            "correspondence",
            "correspondence::delivery",
            "correspondence::plain",
            "paper",
            "record"
        })
package org.redress.dossier;

import org.springframework.modulith.ApplicationModule;
