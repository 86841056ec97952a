package org.redress.casework;

import java.util.Map;
import org.redress.complaint.Complaint;

/**
 * Facts for the closing gate (ISO 10002 7.9), contributed by the capability that knows them. The decision table
 * {@code findClosingBlockers} turns them into blockers; every fact is named so that {@code true} means done.
 */
public interface ClosingFacts {

    Map<String, Boolean> of(Complaint complaint);
}
