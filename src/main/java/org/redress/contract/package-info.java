/**
 * What every door promises: what is refused is not done and says why field by field, what is repeated is done once, what was changed
 * meanwhile is not overwritten, and what is written in {@code /v3/api-docs} is true (docs/adr/0017). Values from outside have a type and
 * bounds here.
 *
 * <p>Front doors: {@link org.redress.contract.Once}, {@link org.redress.contract.RuleRefused},
 * {@link org.redress.contract.EntityVersion}. Room {@code web} stands before and behind every controller and writes the description of
 * the interface.
 */
@ApplicationModule(
        displayName = "Contract",
        allowedDependencies = {})
package org.redress.contract;

import org.springframework.modulith.ApplicationModule;
