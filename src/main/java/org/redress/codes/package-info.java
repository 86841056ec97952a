/**
 * The words that process owners keep: categories, causes, kinds of remedy and channels, as code lists of two levels with a label for
 * each language and days from and until which a word is offered (ISO 10002 7.2, 7.5, 7.6, 8.1).
 *
 * <p>Front doors: {@link org.redress.codes.Codes} answers which words there are and what they are called,
 * {@link org.redress.codes.CodeBook} is where owners change them; whoever keeps a word says so first, see
 * {@link org.redress.codes.Codes#use}, and whoever names words in tables says which through {@link org.redress.codes.CodeUse}.
 * Room: {@code web} (staff API and the owners' page).
 */
@ApplicationModule(
        displayName = "Code lists",
        allowedDependencies = {"contract", "record"})
package org.redress.codes;

import org.springframework.modulith.ApplicationModule;
