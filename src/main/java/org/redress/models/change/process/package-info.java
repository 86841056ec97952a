/** The steps of {@code process-change.bpmn}. */
package org.redress.models.change.process;
