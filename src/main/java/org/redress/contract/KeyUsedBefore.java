package org.redress.contract;

/** The key came with another content before; nothing was changed. */
public class KeyUsedBefore extends RuleRefused {

    KeyUsedBefore() {
        super(OnceKey.HEADER, "was used before with another content");
    }
}
