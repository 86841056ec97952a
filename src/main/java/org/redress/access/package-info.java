/**
 * Who may do what: staff groups and their rights in the engine, who stands in for whom, and the one login for pages, web apps and REST.
 *
 * <p>Serves confidentiality and accountability (ISO 10002, 4.10 and 4.12). Front doors: {@link
 * org.redress.access.StaffGroup}, {@link org.redress.access.WorkGroup}, {@link org.redress.access.Substitutes}. Package
 * {@code login} authenticates, {@code rights} tells the engine what each group may see and do, {@code doors} guards
 * every URL, {@code traffic} limits how much is sent, {@code web} has the pages and the API for absences.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {
            "casework",
            "casework::deeds",
            "casework::deeds",
            "complaint",
            "confidentiality",
            "contract",
            "correspondence",
            "correspondence::delivery",
            "correspondence::post",
            "platform",
            "record"
        })
package org.redress.access;

import org.springframework.modulith.ApplicationModule;
