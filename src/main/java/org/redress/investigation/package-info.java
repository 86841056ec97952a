/**
 * Investigation (ISO 10002 7.6): reasonable effort on all circumstances, one finding per issue, the cause.
 * Front door: {@link org.redress.investigation.Investigations}.
 */
@ApplicationModule(allowedDependencies = {"complaint", "platform"})
package org.redress.investigation;

import org.springframework.modulith.ApplicationModule;
