package org.redress.models;

/**
 * The words of letters in one language as they were deployed once.
 *
 * @param source which way they came, see {@code Door}; null when unknown
 * @param content see {@link LetterFile}
 */
public record LetterVersion(int number, String deployment, String source, String content) {}
