package org.redress.complaint;

/** How a complaint reached the organisation (ISO 10002 7.2). */
public enum Channel {
    WEB,
    API,
    EMAIL,
    PHONE,
    LETTER,
    IN_PERSON,
    IMPORT
}
