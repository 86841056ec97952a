/**
 * The complainant's own door (ISO 10002 7.3): what they may see of their complaint, and how they come back to it when they lost the link. Nothing
 * internal leaves this module, because it asks for nothing internal.
 *
 * <p>Front doors: {@link org.redress.tracking.OwnFile} (letters, words and documents of theirs), {@link org.redress.tracking.AnswerDates} (why an
 * answer is promised for a day), {@link org.redress.tracking.LostLinks}. Room: {@code web} (their pages).
 */
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "casework",
            "complaint",
            "contract",
            "correspondence",
            "correspondence::delivery",
            "correspondence::enclosures",
            "correspondence::links",
            "correspondence::post",
            "correspondence::told",
            "deadlines",
            "record"
        })
package org.redress.tracking;

import org.springframework.modulith.ApplicationModule;
