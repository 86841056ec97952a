package org.redress.models.replay;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What was asked in one command of the engine, written by one statement when the engine writes its own: on the day of its
 * receipt a complaint asks about its clocks, its team, its investigation, and each clock about its first checkpoint.
 */
final class UnwrittenQuestions implements Session {

    private final ObjectProvider<DecisionQuestions> record;
    private final List<DecisionQuestion> questions = new ArrayList<>();

    private UnwrittenQuestions(ObjectProvider<DecisionQuestions> record) {
        this.record = record;
    }

    static SessionFactory writtenTo(ObjectProvider<DecisionQuestions> record) {
        return new SessionFactory() {

            @Override
            public Class<?> getSessionType() {
                return UnwrittenQuestions.class;
            }

            @Override
            public Session openSession() {
                return new UnwrittenQuestions(record);
            }
        };
    }

    void add(List<DecisionQuestion> asked) {
        questions.addAll(asked);
    }

    @Override
    public void flush() {
        if (!questions.isEmpty()) {
            record.getObject().add(questions);
            questions.clear();
        }
    }

    @Override
    public void close() {
        questions.clear();
    }
}
