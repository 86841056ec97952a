/** What complainants keep of what they sent: a receipt as PDF, signed where there is a key. */
package org.redress.intake.receipt;
