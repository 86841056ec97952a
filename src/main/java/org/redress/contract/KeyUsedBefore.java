package org.redress.contract;

/** The key was used before with other content; nothing was changed. */
public class KeyUsedBefore extends RuleRefused {

    KeyUsedBefore() {
        super(OnceKey.HEADER, "was used before with another content");
    }
}
