/** How words of letters look wherever they stand: previews, columns, numbers that are not broken. */
@NamedInterface("plain")
package org.redress.correspondence.plain;

import org.springframework.modulith.NamedInterface;
