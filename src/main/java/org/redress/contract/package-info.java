/**
 * What every door of the REST interface promises to programs: what is refused is not done, what is repeated is done once, and
 * what is written in {@code /v3/api-docs} is true (docs/adr/0017).
 *
 * <p>Front door: {@link org.redress.contract.Once}. Room {@code web} stands before and behind every controller, {@code document}
 * writes the description of the interface, {@code data} keeps the answers that may be asked for again.
 */
@ApplicationModule(
        displayName = "Contract",
        allowedDependencies = {})
package org.redress.contract;

import org.springframework.modulith.ApplicationModule;
