package org.redress.contract;

import java.lang.reflect.Type;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Does a thing once, however often and however simultaneously it is sent, and answers the same every time. */
@Service
public class Once {

    private final Attempts attempts;

    Once(Attempts attempts) {
        this.attempts = attempts;
    }

    /**
     * The deed and the memory of it are one transaction: a deed that is refused leaves the key free.
     *
     * @param answerType of what the deed answers
     * @throws KeyUsedBefore when the key came with another content before
     */
    public <T> T only(OnceKey key, Type answerType, Supplier<T> deed) {
        Attempts.Attempt<T> attempt = attempts.attempt(key, answerType, deed);
        if (attempt.refusal() != null) {
            throw attempt.refusal();
        }
        return attempt.answer();
    }
}
