package org.redress.correspondence.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.correspondence.LetterSituations;
import org.redress.correspondence.RecordedTemplates;
import org.redress.models.LetterFile;

/**
 * No part of a letter is never previewed: every text stands in some situation, and every condition of every layout was seen to hold
 * and not to hold.
 */
class EveryBranchTest {

    /** Only while the table of bodies outside cannot be asked. */
    private static final Set<String> OUT_OF_ORDER = Set.of("outside.anybody");

    private static final String ON_PAPER = ".paper";

    private final RecordedTemplates templates = new RecordedTemplates();

    @Test
    void every_text_and_every_branch_is_shown() {
        SamplePreviews.LETTERS.forEach(letter -> situations(letter)
                .forEach(situation -> SamplePreviews.write(
                        letter,
                        situation,
                        Locale.ENGLISH,
                        templates.writer(SamplePreviews.areRepliesRead(situation)))));

        Set<String> unseen = new TreeSet<>(LetterFile.shipped("en").texts().keySet());
        unseen.removeIf(key -> key.endsWith(ON_PAPER));
        unseen.removeAll(templates.texts());
        assertThat(unseen).isEqualTo(OUT_OF_ORDER);
        assertThat(templates.conditions()).hasSizeGreaterThan(40);
        assertThat(templates.oneSided()).isEmpty();
    }

    /** All of the letter in the usual house, and the usual letter in every house. */
    private static Stream<Map<String, String>> situations(LetterSituations letter) {
        List<Map<String, String>> houses = LetterSituations.with(SamplePreviews.house(letter));
        Map<String, String> usualHouse = houses.get(0);
        Map<String, String> usual = letter.all().get(0);
        return Stream.concat(
                letter.all().stream().map(one -> both(one, usualHouse)),
                houses.stream().map(house -> both(usual, house)));
    }

    private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
        Map<String, String> both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }
}
