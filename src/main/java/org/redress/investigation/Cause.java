package org.redress.investigation;

/** Where the root cause lies; saying that it cannot be determined needs a reason like any other answer. */
public enum Cause {
    PEOPLE,
    PROCESS,
    PRODUCT,
    TECHNOLOGY,
    INFORMATION,
    ENVIRONMENT,
    SUPPLIER,
    POLICY,
    NOT_DETERMINABLE
}
