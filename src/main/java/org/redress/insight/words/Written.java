package org.redress.insight.words;

/**
 * The words of one complaint. Any of them may be null.
 *
 * @param language of the complaint, BCP 47
 * @param title subject and product: what it is found by first
 * @param account what the complainant says
 * @param attached names of the documents
 */
public record Written(String language, String title, String account, String attached) {}
