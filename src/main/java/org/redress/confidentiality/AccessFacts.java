package org.redress.confidentiality;

import java.util.Map;
import org.redress.complaint.ComplaintNumber;

/** Facts for the decision table {@code judgeAccess}, contributed by the capability that knows them. */
public interface AccessFacts {

    Map<String, Boolean> of(ComplaintNumber number);
}
