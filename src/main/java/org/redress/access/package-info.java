/**
 * Who may do what: staff groups and their rights in the engine, and the one login for pages, web apps and REST.
 *
 * <p>Serves confidentiality and accountability (ISO 10002, 4.10 and 4.12). Front door: {@link org.redress.access.StaffGroup}.
 * Room {@code login} authenticates and guards every URL, room {@code rights} tells the engine what each group may see and do.
 */
@ApplicationModule(displayName = "Access", allowedDependencies = "platform")
package org.redress.access;

import org.springframework.modulith.ApplicationModule;
