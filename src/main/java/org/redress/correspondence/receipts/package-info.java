/** Receipts for what complainants say: when, by whom it was written down, and whom to tell if it was not them (ISO 10002 7.4, 7.9). */
@NamedInterface("receipts")
package org.redress.correspondence.receipts;

import org.springframework.modulith.NamedInterface;
