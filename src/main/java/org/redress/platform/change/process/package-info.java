/** The steps of {@code process-change.bpmn}. */
package org.redress.platform.change.process;
