/**
 * What every address of the API promises (docs/adr/0017). A refused request changes nothing and says why, field by
 * field. A repeated request is done once. Nothing that changed meanwhile is overwritten. The description in {@code
 * /v3/api-docs} is true. Values from outside have a type and bounds here.
 *
 * <p>Front doors: {@link org.redress.contract.Once}, {@link org.redress.contract.RuleRefused}, {@link
 * org.redress.contract.EntityVersion}. Package {@code web} works before and after every controller and writes the
 * description of the API.
 */
@ApplicationModule(
        displayName = "Contract",
        allowedDependencies = {})
package org.redress.contract;

import org.springframework.modulith.ApplicationModule;
