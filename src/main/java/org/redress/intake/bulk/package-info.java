/** Import of old complaints from CSV files. The application's main method hands the command line over to it. */
@NamedInterface("import")
package org.redress.intake.bulk;

import org.springframework.modulith.NamedInterface;
