package org.redress.intake.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one address may send from outside.
 *
 * @param submissionsPerMinute complaints, information and answers
 * @param wrongLinksPerMinute  pages asked for with a link that opens nothing
 */
@ConfigurationProperties("redress.public")
record PublicLimits(
        @DefaultValue("60") int submissionsPerMinute,
        @DefaultValue("30") int wrongLinksPerMinute) {}
