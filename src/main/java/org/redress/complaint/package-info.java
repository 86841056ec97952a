/**
 * Tracking (ISO 10002 7.3): the complaint itself, its number, its business status, its timeline, documents and notes.
 * Front doors: {@link org.redress.complaint.Complaints}, {@link org.redress.record.Timeline},
 * {@link org.redress.record.Documents}; the road back into the process is the port {@link org.redress.complaint.ComplaintFlow}.
 */
@ApplicationModule(allowedDependencies = {"contract", "record"})
package org.redress.complaint;

import org.springframework.modulith.ApplicationModule;
