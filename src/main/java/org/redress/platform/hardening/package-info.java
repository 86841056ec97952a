/**
 * The engine does what the house needs and nothing else: no scripts, no classes, no bounds to exceed (docs/adr/0005). The same engine
 * settings hold wherever models are read.
 */
@NamedInterface("hardening")
package org.redress.platform.hardening;

import org.springframework.modulith.NamedInterface;
