package org.redress.correspondence.told;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param answerWithin longest time from receipt to an answer; what is promised while no clock on the answer runs, so no shorter than the
 *                     slowest promise in {@code clock-set.dmn}
 */
@ConfigurationProperties("redress.organisation")
record AnswerTime(@DefaultValue("30d") Period answerWithin) {}
