package org.redress.forecast;

import java.time.Duration;

/** How fast a team is at an activity: how many it finished a day recently, and how long complaints stand there on average. */
public record Throughput(String activity, String team, double finishedPerDay, Duration usualStay) {}
