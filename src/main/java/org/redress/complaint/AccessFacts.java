package org.redress.complaint;

import java.util.Map;

/** Facts for the decision table {@code judgeAccess}, contributed by the capability that knows them. */
public interface AccessFacts {

    Map<String, Boolean> of(ComplaintNumber number);
}
