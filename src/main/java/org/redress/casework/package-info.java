/**
 * Work on a complaint at every stage: findings per issue, new information, withdrawal, reopening; and who may do what
 * because of what they did before (ISO 10002 4.7, 7.3). Front doors: {@link org.redress.casework.Issues}, {@link
 * org.redress.casework.NewInformation}, {@link org.redress.casework.Withdrawals}, {@link
 * org.redress.casework.Independence}.
 */
@ApplicationModule(allowedDependencies = {"complaint", "confidentiality", "contract", "record"})
package org.redress.casework;

import org.springframework.modulith.ApplicationModule;
