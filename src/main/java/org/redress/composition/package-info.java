/**
 * Building blocks for flows that process owners compose (ISO 10002 8.1: the process is made to fit, and made better): forms of
 * their own, remarks, what a complaint waits for, approvals, teams. Front doors: {@link org.redress.composition.OwnForms},
 * {@link org.redress.composition.WaitingReasons}, {@link org.redress.composition.Approvals},
 * {@link org.redress.composition.Remarks}, {@link org.redress.composition.Teams}.
 */
@ApplicationModule(allowedDependencies = {"casework", "complaint", "contract", "platform", "record"})
package org.redress.composition;

import org.springframework.modulith.ApplicationModule;
