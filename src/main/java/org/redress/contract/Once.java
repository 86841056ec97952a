package org.redress.contract;

import java.lang.reflect.Type;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Does a thing once, however often and at whatever moment it is sent, and always gives the same answer. */
@Service
public class Once {

    private final Attempts attempts;

    Once(Attempts attempts) {
        this.attempts = attempts;
    }

    /**
     * Does it and stores the answer in one transaction: when it is refused, the key stays free.
     *
     * @param answerType type of the answer
     * @throws KeyUsedBefore when the key was used before with other content
     */
    public <T> T only(OnceKey key, Type answerType, Supplier<T> deed) {
        Attempts.Attempt<T> attempt = attempts.attempt(key, answerType, deed);
        if (attempt.refusal() != null) {
            throw attempt.refusal();
        }
        return attempt.answer();
    }
}
