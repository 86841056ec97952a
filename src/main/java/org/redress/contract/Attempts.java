package org.redress.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/**
 * The transaction of a request that is done once. Like every use case it is tried again as a whole when another
 * transaction was faster.
 */
@Component
class Attempts {

    private final OnceLedger ledger;
    private final ObjectMapper json;
    private final Clock clock;

    Attempts(OnceLedger ledger, ObjectMapper json, Clock clock) {
        this.ledger = ledger;
        this.json = json;
        this.clock = clock;
    }

    /** What came of it: an answer, or a refusal after which what was written stays. */
    record Attempt<T>(T answer, RuntimeException refusal) {}

    @Transactional
    <T> Attempt<T> attempt(OnceKey key, Type answerType, Supplier<T> deed) {
        if (ledger.claim(key, clock.instant())) {
            return first(key, deed);
        }
        OnceLedger.Entry before = ledger.find(key);
        if (!before.digest().equals(key.digest())) {
            throw new KeyUsedBefore();
        }
        return new Attempt<>(read(before.answer(), answerType), null);
    }

    /**
     * What a refusal has to keep (a refused extension stays in its ledger) is kept; only the key becomes free again.
     */
    private <T> Attempt<T> first(OnceKey key, Supplier<T> deed) {
        try {
            T answer = deed.get();
            ledger.complete(key, written(answer));
            return new Attempt<>(answer, null);
        } catch (RuntimeException e) {
            if (TransactionInterceptor.currentTransactionStatus().isRollbackOnly()
                    || e instanceof DataAccessException) {
                throw e;
            }
            ledger.release(key);
            return new Attempt<>(null, e);
        }
    }

    private String written(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String answer, Type type) {
        try {
            return json.readValue(answer, json.constructType(type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
