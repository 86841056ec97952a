package org.redress.correspondence.preview;

import org.redress.contract.RuleRefused;
import org.redress.correspondence.delivery.Letter;
import org.redress.correspondence.post.PaperLetters;
import org.springframework.stereotype.Component;

/** A previewed letter as it is printed, without anybody's codes. */
@Component
public class PaperPreviews {

    private final PaperLetters paper;

    PaperPreviews(PaperLetters paper) {
        this.paper = paper;
    }

    /**
     * @throws RuleRefused for a letter that is never printed
     * @throws org.redress.contract.TryLater when too much is being set
     */
    public byte[] pdf(Preview preview) {
        if (preview.letter().paper() == null) {
            throw new RuleRefused("Letters to staff are not printed.");
        }
        return paper.copy(preview.complaint(), kept(preview));
    }

    /** As it would be kept, waiting to be posted. */
    private static Letter kept(Preview preview) {
        return Letter.forThePost(
                preview.kind(),
                preview.locale().getLanguage(),
                preview.letter().subject(),
                preview.letter().text(),
                preview.letter().paper(),
                preview.writtenAt());
    }
}
