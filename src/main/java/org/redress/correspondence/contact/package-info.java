/** Who complains and how to reach them, corrected. */
package org.redress.correspondence.contact;
