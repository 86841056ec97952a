/** The links by which complainants read and answer without an account: made, recognised, and kept out of what staff see. */
@NamedInterface("links")
package org.redress.correspondence.links;

import org.springframework.modulith.NamedInterface;
