package org.redress.codes;

import java.util.Set;

/** Which words of a list somebody keeps: complaints, decisions, rows of tables. Contributed by whoever keeps words. */
public interface CodeUse {

    Set<String> wordsOf(CodeList list);
}
