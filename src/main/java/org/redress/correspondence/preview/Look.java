package org.redress.correspondence.preview;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.correspondence.LetterSituations;
import org.redress.correspondence.LetterSituations.Aspect;
import org.redress.correspondence.preview.LetterDrafts.Draft;
import org.redress.models.Finding;

/**
 * One look at a letter under edit.
 *
 * @param drafts   by language
 * @param findings of the gate, by language
 * @param isKnown  false when there is no such complaint, or none the reader may know of
 * @param preview  null when the gate refuses the words, there is no such complaint, or the letter is missing in the language
 * @param keys     of the texts of the letter in this situation
 */
public record Look(
        LetterSituations situations,
        Chosen chosen,
        Map<String, Draft> drafts,
        Map<String, List<Finding>> findings,
        boolean isKnown,
        List<Aspect> aspects,
        Preview preview,
        Set<String> keys) {}
