package org.redress.codes;

import java.util.Set;

/**
 * Which words of a list somebody names, until they name others: rows of tables. What is kept for good is marked, see {@link Codes#use}.
 */
public interface CodeUse {

    Set<String> wordsOf(CodeList list);
}
