/**
 * Limits the engine to what Redress needs: no scripts, no classes, no unlimited work (docs/adr/0005). The same engine
 * settings hold wherever models are read.
 */
@NamedInterface("hardening")
package org.redress.platform.hardening;

import org.springframework.modulith.NamedInterface;
