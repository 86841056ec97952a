/**
 * Who may know of which complaint, and which members of staff it is about (ISO 10002 4.7, 4.10). Front doors:
 * {@link org.redress.confidentiality.ComplaintAccess}, the guard that every door asks, and
 * {@link org.redress.confidentiality.Confidentiality}.
 */
@ApplicationModule(allowedDependencies = {"complaint", "contract", "record"})
package org.redress.confidentiality;

import org.springframework.modulith.ApplicationModule;
