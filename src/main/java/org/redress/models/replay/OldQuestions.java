package org.redress.models.replay;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Questions of closed complaints are kept for as long as a change may be tried on them; most are never asked again. */
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
