/**
 * Who may do what: staff groups and their rights in the engine, who stands in for whom, and the one login for pages, web apps and REST.
 *
 * <p>Serves confidentiality and accountability (ISO 10002, 4.10 and 4.12). Front doors: {@link org.redress.access.StaffGroup},
 * {@link org.redress.access.Substitutes}. Room {@code login} authenticates and guards every URL, room {@code rights} tells the engine
 * what each group may see and do; {@code web} and {@code data} are the doors and the table of the substitutes.
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
