/**
 * What happens when the complainant is not satisfied (second stage by somebody else, outside route) and when an answer
 * is late (the escalation ladder). Front doors: {@link org.redress.escalation.SecondStageReviews},
 * {@link org.redress.escalation.OverdueResponses}.
 */
@ApplicationModule(allowedDependencies = {"complaint", "correspondence", "deadlines", "platform"})
package org.redress.escalation;

import org.springframework.modulith.ApplicationModule;
