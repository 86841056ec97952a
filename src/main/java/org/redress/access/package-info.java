/**
 * Who may do what: staff groups and their rights in the engine, who stands in for whom, and the one login for pages, web apps and REST.
 *
 * <p>Serves confidentiality and accountability (ISO 10002, 4.10 and 4.12). Front doors: {@link org.redress.access.StaffGroup},
 * {@link org.redress.access.WorkGroup}, {@link org.redress.access.Substitutes}. Room {@code login} authenticates, room {@code rights} tells the engine
 * what each group may see and do; room {@code doors} guards every URL, {@code web} holds the doors of the substitutes.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {
            "casework",
            "complaint",
            "confidentiality",
            "contract",
            "correspondence",
            "platform",
            "record"
        })
package org.redress.access;

import org.springframework.modulith.ApplicationModule;
