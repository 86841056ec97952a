package org.redress.models.replay;

import java.util.ArrayList;
import java.util.List;
import org.redress.platform.hardening.EngineWords;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words a replay for people, in the language of whoever asks. */
@Component
class ReplaySentences {

    private final MessageSource messages;

    ReplaySentences(MessageSource messages) {
        this.messages = messages;
    }

    List<String> of(DecisionReplay replay) {
        List<String> sentences = new ArrayList<>();
        sentences.add(text(
                "replay.decision.complaints",
                replay.complaints(),
                replay.changed().size()));
        replay.outputs()
                .forEach((output, change) ->
                        sentences.add(output(replay.labels().getOrDefault(output, output), change)));
        if (!replay.failures().isEmpty()) {
            sentences.add(text("replay.decision.failures", replay.failures().size()));
        }
        if (replay.left() > 0) {
            sentences.add(text("replay.left", replay.left()));
        }
        return sentences;
    }

    private String output(String label, OutputChange change) {
        boolean numbers = change.lower() + change.higher() > 0;
        return numbers
                ? text("replay.decision.number", label, change.changed(), change.lower(), change.higher())
                : text("replay.decision.word", label, change.changed());
    }

    List<String> of(ProcessReplay replay) {
        List<String> sentences = new ArrayList<>();
        sentences.add(text(
                "replay.process.paths",
                replay.paths(),
                replay.complete(),
                replay.stopped().size()));
        if (replay.left() > 0) {
            sentences.add(text("replay.left", replay.left()));
        }
        return sentences;
    }

    String notRecorded(List<String> names) {
        return text("replay.decision.notRecorded", String.join(", ", names));
    }

    String noAnswer(Exception reason) {
        return text("replay.decision.noAnswer", EngineWords.of(reason));
    }

    String noWay(String from, String to) {
        return text("replay.process.noWay", from, to);
    }

    String waitsForEver(String at) {
        return text("replay.process.waits", at);
    }

    String neverReached(String activity) {
        return text("replay.process.neverReached", activity);
    }

    String tooLong(int steps) {
        return text("replay.process.tooLong", steps);
    }

    String engineRefuses(String reason) {
        return text("replay.process.refused", reason);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
