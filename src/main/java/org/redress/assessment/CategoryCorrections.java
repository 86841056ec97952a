package org.redress.assessment;

import java.util.List;
import java.util.Set;
import org.redress.casework.deeds.Deed;
import org.redress.casework.deeds.OfferedDeeds;
import org.redress.codes.Code;
import org.redress.codes.CodeList;
import org.redress.codes.Codes;
import org.redress.complaint.Category;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.confidentiality.Confidentiality;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.EntityVersion;
import org.redress.contract.RequiredText;
import org.redress.contract.RuleRefused;
import org.redress.contract.Versioned;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sorts a complaint under another category than its sender or its assessment did, wherever it stands. How closely it is
 * kept is judged anew; priority and investigation stay as they were decided.
 */
@Service
@Transactional
public class CategoryCorrections implements OfferedDeeds {

    private static final int LONGEST_REASON = 4000;

    private final Complaints complaints;
    private final Codes codes;
    private final Confidentiality confidentiality;
    private final Timeline timeline;

    CategoryCorrections(Complaints complaints, Codes codes, Confidentiality confidentiality, Timeline timeline) {
        this.complaints = complaints;
        this.codes = codes;
        this.confidentiality = confidentiality;
        this.timeline = timeline;
    }

    /** @param category a word of either level of the code list, or null while nobody has sorted the complaint */
    public record Kept(String category, int version) implements Versioned {

        static Kept of(Category category) {
            String word = wordOf(category);
            return new Kept(word, EntityVersion.ofContent(String.valueOf(word)).value());
        }
    }

    @Transactional(readOnly = true)
    public Kept of(ComplaintNumber number) {
        return Kept.of(complaints.get(number).category());
    }

    /**
     * @param read what its writer has seen
     * @param word of either level, offered today
     * @throws RuleRefused when the list does not offer the word, or there is no reason
     * @throws ChangedMeanwhile when somebody else sorted it anew since
     */
    public Kept correct(ComplaintNumber number, Actor actor, EntityVersion read, String word, String reason) {
        Complaint complaint = complaints.get(number);
        String before = wordOf(complaint.category());
        read.requireCurrent(Kept.of(complaint.category()).version());
        String why = RequiredText.check("reason", reason, LONGEST_REASON);
        Category category = offered(word);
        if (!word.equals(before)) {
            complaint.categorise(category);
            timeline.record(
                    number,
                    actor,
                    AssessmentEvent.CATEGORY_CORRECTED,
                    (before == null ? word : word + " instead of " + before) + ": " + why);
            confidentiality.alsoAbout(number, actor, Set.of());
        }
        return Kept.of(category);
    }

    private Category offered(String word) {
        RequiredText.check("category", word);
        Code code = codes.offered(CodeList.CATEGORY, word)
                .filter(found -> codes.use(CodeList.CATEGORY, found.word()))
                .orElseThrow(() -> new RuleRefused(
                        "category",
                        "must be a word that is offered: " + String.join(", ", codes.words(CodeList.CATEGORY))));
        return new Category(code.first(), code.finer());
    }

    private static String wordOf(Category category) {
        return category == null ? null : category.finer() == null ? category.first() : category.finer();
    }

    @Override
    public List<Deed> of(Complaint complaint, Actor actor) {
        return List.of(Deed.writtenOver("category", null));
    }
}
