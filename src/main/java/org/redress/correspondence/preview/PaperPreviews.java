package org.redress.correspondence.preview;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.delivery.Letter;
import org.redress.correspondence.post.PaperLetters;
import org.springframework.stereotype.Component;

/** A previewed letter as it is printed, without anybody's codes. Only few at once: each takes a second of a processor. */
@Component
public class PaperPreviews {

    private static final int AT_ONCE = 2;
    private static final long PATIENCE = 10;

    private final PaperLetters paper;
    private final Semaphore free = new Semaphore(AT_ONCE);

    PaperPreviews(PaperLetters paper) {
        this.paper = paper;
    }

    /** So many letters are being set that this one would have to wait for long. */
    public static class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * @throws RuleRefused for a letter that is never printed
     * @throws Busy when too many are set already
     */
    public byte[] pdf(Preview preview) {
        if (preview.letter().paper() == null) {
            throw new RuleRefused("Letters to staff are not printed.");
        }
        if (!isFree()) {
            throw new Busy();
        }
        try {
            return paper.copy(preview.complaint(), kept(preview));
        } finally {
            free.release();
        }
    }

    private boolean isFree() {
        try {
            return free.tryAcquire(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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
