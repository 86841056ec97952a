package org.redress.models.change;

/** There is no such change, or no such file in it. */
public class UnknownChange extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
