/**
 * Setting things on paper: pages of HTML become PDF with its own fonts, tagged and fit for archives; what others sent is shown without
 * harm; sheets are put together, and signed. Knows nothing of complaints. Front doors: {@link org.redress.paper.Typesetter}, {@link
 * org.redress.paper.EnclosureReader}, {@link org.redress.paper.Sheets}, {@link org.redress.paper.Seal}.
 */
@ApplicationModule(allowedDependencies = {"contract"})
package org.redress.paper;

import org.springframework.modulith.ApplicationModule;
