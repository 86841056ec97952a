package org.redress.complaint;

/** First level of the problem taxonomy; the same in every sector, finer levels are the organisation's own. */
public enum Category {
    SUPPLY,
    SERVICE,
    PRODUCT,
    INFORMATION,
    PRICE_AND_BILLING,
    CONTRACT,
    GUARANTEE_AND_COMPENSATION,
    CONDUCT,
    COMPLAINT_HANDLING,
    PRIVACY,
    ACCESSIBILITY,
    OTHER
}
