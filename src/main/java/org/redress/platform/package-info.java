/**
 * The engine room: what connects the capabilities with Camunda. {@link org.redress.platform.Step} and
 * {@link org.redress.platform.StepExecution} are for the delegates in the capabilities' process rooms; everything below
 * (engine, deployment, web apps, storage, trial) is nobody else's business.
 */
@ApplicationModule(allowedDependencies = "complaint")
package org.redress.platform;

import org.springframework.modulith.ApplicationModule;
