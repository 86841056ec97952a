package org.redress.platform;

/**
 * The application will not start, for a reason the operator can mend. Shown as two plain sentences instead of a stack trace.
 */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param fact what is the case
     * @param remedy what the operator can do about it
     */
    public StartRefused(String fact, String remedy) {
        super(fact);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
