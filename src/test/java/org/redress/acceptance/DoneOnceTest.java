package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.redress.contract.ChangedMeanwhile;
import org.redress.platform.change.ModelChanges;
import org.redress.platform.change.ModelKind;
import org.redress.record.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** What is repeated is done once, and nothing is written over by somebody who has not read it. */
class DoneOnceTest extends WholeProduct {

    @Autowired
    private ModelChanges changes;

    @Test
    void a_repeated_note_is_written_once_and_answered_the_same() throws Exception {
        String notes =
                "/api/v1/complaints/" + complain(Map.of("name", "Kim", "email", aNewAddress()), "Twice.") + "/notes";
        var key = Map.of("Idempotency-Key", "note-1");
        Callable<Integer> writing = () -> status(as("handler"), notes, key, Map.of("text", "called back"));
        var pool = Executors.newFixedThreadPool(8);

        List<Integer> answers = pool
                .invokeAll(IntStream.range(0, 16).mapToObj(each -> writing).toList())
                .stream()
                .map(DoneOnceTest::done)
                .toList();

        pool.shutdown();
        assertThat(answers).containsOnly(201);
        assertThat(status(as("handler"), notes, key, Map.of("text", "something else")))
                .isEqualTo(422);
        assertThat(status(as("lead"), notes, key, Map.of("text", "something else")))
                .isEqualTo(201);
        assertThat(status(as("handler"), notes, Map.of("Idempotency-Key", "k".repeat(201)), Map.of("text", "a")))
                .isEqualTo(400);
        assertThat(as("handler").get().uri(notes).retrieve().body(Map.class).get("items"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2);
    }

    @Test
    void a_finding_is_written_over_by_those_who_read_it_only() {
        String findings = "/api/v1/complaints/" + complain(Map.of("name", "Kim", "email", aNewAddress()), "Two write.")
                + "/findings";
        Map<?, ?> finding = as("handler")
                .post()
                .uri(findings)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("issue", "Late?"))
                .retrieve()
                .body(Map.class);
        String one = findings + "/" + finding.get("id");
        String read = "\"" + finding.get("version") + "\"";

        assertThat(status(as("handler"), HttpMethod.PUT, one, Map.of(), Map.of("issue", "Too late?")))
                .isEqualTo(428);
        assertThat(status(as("handler"), HttpMethod.PUT, one, Map.of("If-Match", read), Map.of("issue", "Too late?")))
                .isEqualTo(200);
        assertThat(status(as("lead"), HttpMethod.PUT, one, Map.of("If-Match", read), Map.of("issue", "Lost?")))
                .isEqualTo(412);
        assertThat(status(
                        as("lead"),
                        HttpMethod.POST,
                        one + "/removal",
                        Map.of("If-Match", read),
                        Map.of("reason", "so")))
                .isEqualTo(412);
        assertThat(as("lead").get().uri(findings).retrieve().body(String.class))
                .contains("Too late?")
                .doesNotContain("Lost?");
    }

    @Test
    void a_file_of_a_change_is_saved_over_by_those_who_have_read_it_only() {
        var owner = new Actor("owner");
        long change = changes.draft("two editors", owner);
        String name = changes.take(change, ModelKind.PROCESS, "ClosingProcess", owner);
        String read = changes.get(change).file(name).orElseThrow().tag();

        changes.write(change, name, read, "<one/>", owner);

        assertThatThrownBy(() -> changes.write(change, name, read, "<other/>", owner))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(changes.get(change).file(name).orElseThrow().content()).isEqualTo("<one/>");
    }

    @Test
    void the_people_complained_about_are_named_anew_by_those_who_read_the_names_only() {
        String names = "/api/v1/complaints/" + complain(Map.of("name", "Kim", "email", aNewAddress()), "Who?")
                + "/complained-about";
        String read = as("lead")
                .get()
                .uri(names)
                .retrieve()
                .toBodilessEntity()
                .getHeaders()
                .getETag();
        var mine = Map.of("complainedAbout", List.of("sponsor"), "reason", "The letter names him.");
        var lost = Map.of("complainedAbout", List.of(), "reason", "Unread.");

        assertThat(status(as("lead"), HttpMethod.PUT, names, Map.of(), mine)).isEqualTo(428);
        assertThat(status(as("lead"), HttpMethod.PUT, names, Map.of("If-Match", read), mine))
                .isEqualTo(204);
        assertThat(status(as("lead"), HttpMethod.PUT, names, Map.of("If-Match", read), lost))
                .isEqualTo(412);
        assertThat(as("lead").get().uri(names).retrieve().body(String.class)).contains("sponsor");
    }

    @Test
    void a_draft_of_another_window_is_not_written_over_by_whoever_says_what_they_read() {
        String draft = "/api/v1/complaints/" + complain(Map.of("name", "Kim", "email", aNewAddress()), "Two windows.")
                + "/drafts/note";
        String read = as("handler")
                .get()
                .uri(draft)
                .retrieve()
                .toBodilessEntity()
                .getHeaders()
                .getETag();

        assertThat(status(as("handler"), HttpMethod.PUT, draft, Map.of("If-Match", read), Map.of("text", "one")))
                .isEqualTo(204);
        assertThat(status(as("handler"), HttpMethod.PUT, draft, Map.of("If-Match", read), Map.of("text", "other")))
                .isEqualTo(412);
        assertThat(as("handler").get().uri(draft).retrieve().body(String.class)).contains("one");
    }

    private static int done(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
