package org.redress.models.replay;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes questions of closed complaints that are never asked again; the others are kept as long as a change may be
 * tried on them.
 */
@Component
class OldQuestions {

    private final DecisionQuestions questions;

    OldQuestions(DecisionQuestions questions) {
        this.questions = questions;
    }

    @Scheduled(cron = "0 20 3 * * *")
    void forget() {
        questions.forget(Replay.MOST);
    }
}
