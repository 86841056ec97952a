/**
 * Letters before they are deployed: words under edit, every situation, and a real complaint under the reader's own rights. Front doors:
 * {@link org.redress.correspondence.preview.Previews}, {@link org.redress.correspondence.preview.LetterDrafts}.
 */
package org.redress.correspondence.preview;
