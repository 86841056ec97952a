/** Documents that go with letters. Front door: {@link org.redress.correspondence.enclosures.LetterEnclosures}. */
@NamedInterface("enclosures")
package org.redress.correspondence.enclosures;

import org.springframework.modulith.NamedInterface;
