/**
 * What may be done about a complaint beside its tasks, and which tasks are open: each capability says by its own rules
 * what it offers now, so that pages offer nothing that would be refused.
 */
@NamedInterface("deeds")
package org.redress.casework.deeds;

import org.springframework.modulith.NamedInterface;
