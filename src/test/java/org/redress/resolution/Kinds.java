package org.redress.resolution;

import org.redress.codes.CodeList.Trait;

/** Kinds of remedy as the code list ships with them. */
public final class Kinds {

    public static final RemedyKind APOLOGY = kind("APOLOGY", Trait.WORDS);
    public static final RemedyKind EXPLANATION = kind("EXPLANATION", Trait.WORDS);
    public static final RemedyKind REFUND = kind("REFUND", Trait.MONEY);
    public static final RemedyKind COMPENSATION = kind("COMPENSATION", Trait.MONEY);
    public static final RemedyKind CANCEL_CHARGE = kind("CANCEL_CHARGE", Trait.MONEY);
    public static final RemedyKind REPAIR = kind("REPAIR", Trait.DEED);

    private Kinds() {}

    private static RemedyKind kind(String word, Trait effect) {
        return new RemedyKind(word, null, effect);
    }
}
