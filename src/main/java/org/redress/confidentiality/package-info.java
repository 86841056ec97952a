/**
 * Who may know of which complaint, or of what else is handled, and which members of staff a complaint is about (ISO
 * 10002 4.7, 4.10). Front doors: {@link org.redress.confidentiality.ComplaintAccess}, the guard that every interface
 * asks, {@link org.redress.confidentiality.SubjectAccess} for subjects of every kind, and {@link
 * org.redress.confidentiality.Confidentiality}.
 */
@ApplicationModule(allowedDependencies = {"complaint", "contract", "record"})
package org.redress.confidentiality;

import org.springframework.modulith.ApplicationModule;
