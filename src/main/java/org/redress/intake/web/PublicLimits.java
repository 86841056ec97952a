package org.redress.intake.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one address may send from outside.
 *
 * @param submissionsPerMinute complaints, information and answers
 * @param wrongLinksPerMinute  pages asked for with a link or code that opens nothing
 * @param receiptsPerMinute    receipts of complaints and letters as PDF, which take long to set
 * @param lostLinksPerMinute   lost links that are asked for
 * @param wrongCodesPerHour    codes of letters that are wrong for one number, from all addresses together
 */
@ConfigurationProperties("redress.public")
record PublicLimits(
        @DefaultValue("60") int submissionsPerMinute,
        @DefaultValue("30") int wrongLinksPerMinute,
        @DefaultValue("10") int receiptsPerMinute,
        @DefaultValue("5") int lostLinksPerMinute,
        @DefaultValue("10") int wrongCodesPerHour) {}
