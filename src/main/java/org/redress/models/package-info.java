/**
 * Models are code that process owners write (docs/adr/0001): the rules for them, the ways they are deployed, and what
 * happens to them afterwards. Front doors: {@link org.redress.models.ModelRules} judges them before anybody deploys,
 * {@link org.redress.models.StepCatalogue} is what they are built from.
 *
 * <p>Rooms: {@code processes}, {@code decisions}, {@code forms}, {@code letters} hold the rules of each kind, {@code
 * expressions} the two languages in them; {@code deployment} brings them into the engine; {@code change} does so with a
 * second person's approval; {@code replay} tries them on earlier complaints; {@code migration} moves running ones;
 * {@code catalogue} shows the steps in the editors.
 */
@ApplicationModule(
        allowedDependencies = {
            "codes",
            "complaint",
            "confidentiality",
            "contract",
            "platform",
            "record",
            "platform::xml",
            "platform::hardening"
        })
package org.redress.models;

import org.springframework.modulith.ApplicationModule;
