/**
 * The engine room: what connects the capabilities with Camunda. {@link org.redress.platform.Step} and
 * {@link org.redress.platform.StepExecution} are for the delegates in the capabilities' process rooms; everything below
 * is nobody else's business: the engine; deployment, where models come in; change, which takes them there with a second person's
 * word; replay on earlier complaints; migration of running ones; web apps, trial.
 */
@ApplicationModule(allowedDependencies = {"casework", "codes", "complaint", "confidentiality", "contract", "record"})
package org.redress.platform;

import org.springframework.modulith.ApplicationModule;
