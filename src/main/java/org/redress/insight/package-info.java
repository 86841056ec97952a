/**
 * What is known of many complaints at once: lists, counts and search (ISO 10002 7.3, 8.1). Its tables are fed in the
 * transaction in which something happens, and can be made again from the others at any time ({@link
 * org.redress.insight.ReadModel}). What <em>open</em>, <em>overdue</em>, <em>at risk</em>, <em>waiting</em>,
 * <em>age</em> and <em>owner</em> mean is said once, by functions of the database (docs/definitions.md). Front doors:
 * {@link org.redress.insight.ComplaintLists} and {@link org.redress.insight.ReadModel}.
 */
@ApplicationModule(
        allowedDependencies = {"access", "codes", "complaint", "confidentiality", "contract", "deadlines", "record"})
package org.redress.insight;

import org.springframework.modulith.ApplicationModule;
