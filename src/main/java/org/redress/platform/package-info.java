/**
 * The engine room: what connects the capabilities with Camunda. {@link org.redress.platform.Step} and {@link
 * org.redress.platform.StepExecution} are for the delegates in the capabilities' process rooms; other modules do not
 * use the packages below: {@code engine}, {@code hardening} and {@code sight} (what the engine does and shows), {@code
 * webapps}, {@code trial}, {@code xml}.
 */
@ApplicationModule(allowedDependencies = {"casework", "codes", "complaint", "confidentiality", "contract", "record"})
package org.redress.platform;

import org.springframework.modulith.ApplicationModule;
