/**
 * What complainants were told and is kept: days that were promised to them, and whom outside the organisation they can turn to until when.
 * {@link org.redress.correspondence.told.Telling} finds it while a letter is written, {@link org.redress.correspondence.told.ToldFacts} keeps it.
 */
@NamedInterface("told")
package org.redress.correspondence.told;

import org.springframework.modulith.NamedInterface;
