package org.redress.acceptance;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterKinds;
import org.redress.correspondence.LetterPage;
import org.redress.record.FlowMessage;
import org.redress.record.MessageTypes;
import org.redress.record.Subject;
import org.redress.record.SubjectKind;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A kind of subject that is no complaint: exercises, which managers hold and quality managers may look at. */
@TestConfiguration
class Exercises {

    record Exercise(String key) implements Subject {

        static final String KIND = "exercise";

        @Override
        public String kind() {
            return KIND;
        }
    }

    enum Message implements FlowMessage {
        EXERCISE_PLANNED;

        @Override
        public String messageName() {
            return "Msg_ExercisePlanned";
        }

        @Override
        public Set<String> facts() {
            return Set.of();
        }
    }

    /** Looks like the letter about work that was taken. */
    enum Letter implements LetterKind {
        EXERCISE_ANNOUNCED;

        @Override
        public boolean isForStaff() {
            return true;
        }

        @Override
        public String fileName() {
            return "work-taken";
        }
    }

    record Announcement(String task, String groups) implements LetterContents {

        @Override
        public LetterKind kind() {
            return Letter.EXERCISE_ANNOUNCED;
        }

        @Override
        public void show(LetterPage page) {
            page.text("task", task);
            page.text("groups", groups);
        }
    }

    @Bean
    SubjectKind exercises() {
        return new Kind();
    }

    @Bean
    MessageTypes exerciseMessages() {
        return Message::values;
    }

    @Bean
    LetterKinds exerciseLetters() {
        return Letter::values;
    }

    private static final class Kind implements SubjectKind {

        private final Map<String, String> groups = new ConcurrentHashMap<>();

        @Override
        public String name() {
            return Exercise.KIND;
        }

        @Override
        public String prefix() {
            return "exercise-";
        }

        @Override
        public Optional<Exercise> in(String text) {
            return Optional.of(text).filter(key -> key.matches("exercise-\\d+")).map(Exercise::new);
        }

        @Override
        public void require(String key) {}

        @Override
        public void lock(Collection<String> keys) {}

        @Override
        public String workingGroup(String key) {
            return groups.getOrDefault(key, "managers");
        }

        @Override
        public void assignTo(String key, String group) {
            groups.put(key, group);
        }

        @Override
        public Set<String> readers() {
            return Set.of("quality-managers");
        }
    }
}
