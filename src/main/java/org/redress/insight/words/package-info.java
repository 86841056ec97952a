/**
 * Finding what people wrote in the way they write (docs/search.md, docs/adr/0033). Functions only: nothing here asks a database or keeps
 * anything. What they give is stored beside the complaint and asked with SQL.
 *
 * <p>Front doors: {@link org.redress.insight.words.Words} for texts, {@link org.redress.insight.words.Names},
 * {@link org.redress.insight.words.Phones}, {@link org.redress.insight.words.Keys} for numbers, addresses and references, and
 * {@link org.redress.insight.words.Marks} for what is shown of a text that was found. All may be used by many threads. Dictionaries are
 * loaded when the first text needs them.
 */
package org.redress.insight.words;
