package org.redress.correspondence;

import java.util.List;

/** The situations of the letters that one module writes. */
public interface SampleSituations {

    List<LetterSituations> letters();
}
