/**
 * The complaint itself (ISO 10002 7.3): its number, what was said, its business status and stage. Front doors: {@link
 * org.redress.complaint.Complaints}, {@link org.redress.complaint.Registration}; the port into the process is {@link
 * org.redress.complaint.ComplaintFlow}.
 */
@ApplicationModule(allowedDependencies = {"contract", "record"})
package org.redress.complaint;

import org.springframework.modulith.ApplicationModule;
