package org.redress.models;

/**
 * The words of letters in one language as they were deployed once.
 *
 * @param source by which door they came, null when the door did not say
 * @param content see {@link LetterFile}
 */
public record LetterVersion(int number, String deployment, String source, String content) {}
