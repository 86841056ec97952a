package org.redress.correspondence.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.TestPostgres;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.CorrespondenceEvent;
import org.redress.correspondence.MailSlice;
import org.redress.correspondence.MutableClock;
import org.redress.correspondence.Scene;
import org.redress.record.Timeline;
import org.springframework.transaction.IllegalTransactionStateException;

class WebhookDeliveryTest {

    private static final String SECRET = "a-secret-that-is-long-enough-for-it";

    private final Receiver crm = new Receiver();
    private final Receiver archive = new Receiver();
    private final String database = TestPostgres.newDatabase();
    private Scene scene;
    private ComplaintNumber complaint;

    @BeforeEach
    void start() {
        scene = node();
        complaint = scene.registered("en", "ada@example.org");
    }

    @AfterEach
    void stop() {
        scene.context().close();
        crm.close();
        archive.close();
    }

    private Scene node() {
        return new Scene(MailSlice.startOn(
                database,
                MailSlice.freePort(),
                "redress.webhooks.crm.url=" + crm.url("/hooks?from=redress"),
                "redress.webhooks.crm.secret=" + SECRET,
                "redress.webhooks.archive.url=" + archive.url("/"),
                "redress.webhooks.archive.secret=" + SECRET,
                "redress.webhook-delivery.tries=3",
                "redress.webhook-delivery.timeout=1s"));
    }

    @Test
    void is_delivered_once_after_the_commit_and_signed() throws Exception {
        call("crm", "run 1");
        call("crm", "run 1");
        assertThat(crm.arrivals).isEmpty();

        send();
        send();

        assertThat(crm.arrivals).singleElement().satisfies(arrival -> {
            assertThat(arrival.path()).isEqualTo("/hooks?from=redress");
            assertThat(arrival.contentType()).isEqualTo("application/json");
            assertThat(arrival.body())
                    .isEqualTo("{\"complaint\":\"" + complaint + "\",\"event\":\"step-reached\","
                            + "\"activity\":\"Task_Tell\",\"moment\":\"2026-03-03T09:00:00Z\"}");
            assertThat(arrival.signature()).isEqualTo("sha256=" + hmac(arrival.body()));
            assertThat(arrival.idempotencyKey()).hasSize(36);
        });
        assertThat(states()).containsExactly("DELIVERED");
        assertThat(timeline()).containsExactly("WEBHOOK_CALLED crm");
    }

    @Test
    void another_run_of_the_step_is_another_call() {
        call("crm", "run 1");
        call("crm", "run 2");

        send();

        assertThat(crm.arrivals)
                .extracting(Receiver.Arrival::idempotencyKey)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void is_forgotten_when_the_step_fails() {
        assertThatThrownBy(() -> scene.inTransaction(() -> {
                    queue("crm", "step-reached", "run 1");
                    throw new IllegalStateException("the step fails");
                }))
                .hasMessage("the step fails");

        send();

        assertThat(crm.arrivals).isEmpty();
        assertThatThrownBy(() -> queue("crm", "step-reached", "run 1"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 404, 301, 307})
    void is_tried_again_with_the_same_key_and_body_until_it_is_taken(int refusal) {
        crm.status = refusal;
        call("crm", "run 1");
        send();
        send();
        assertThat(crm.arrivals)
                .as("not again at once, and no redirect followed")
                .hasSize(1);
        assertThat(column("last_error")).isEqualTo("HTTP " + refusal);

        crm.status = 200;
        pass(Duration.ofSeconds(30));
        send();

        assertThat(crm.arrivals)
                .hasSize(2)
                .allSatisfy(arrival -> assertThat(arrival).isEqualTo(crm.arrivals.get(0)));
        assertThat(states()).containsExactly("DELIVERED");
    }

    @Test
    void waits_while_the_other_system_is_down() {
        crm.goAway();
        call("crm", "run 1");
        send();
        assertThat(states()).containsExactly("PENDING");
        assertThat(health()).containsEntry("waiting", 1L).containsEntry("givenUp", 0L);

        crm.comeBack();
        pass(Duration.ofMinutes(1));
        assertThat(health()).containsEntry("oldestWaitingSeconds", 60L);
        send();

        assertThat(crm.arrivals).hasSize(1);
        assertThat(health()).containsEntry("waiting", 0L).containsEntry("oldestWaitingSeconds", 0L);
    }

    @Test
    void one_webhook_that_fails_is_asked_once_a_round_and_holds_up_no_other() {
        crm.status = 500;
        call("crm", "run 1");
        call("crm", "run 2");
        call("archive", "run 1");

        send();

        assertThat(crm.arrivals).hasSize(1);
        assertThat(archive.arrivals).hasSize(1);
    }

    @Test
    void is_given_up_after_so_many_tries_where_operators_see_it() {
        crm.status = 500;
        call("crm", "run 1");
        for (int minute = 0; minute < 10; minute++) {
            send();
            pass(Duration.ofMinutes(1));
        }

        assertThat(crm.arrivals).hasSize(3);
        assertThat(states()).containsExactly("DEAD");
        assertThat(health()).containsEntry("waiting", 0L).containsEntry("givenUp", 1L);
        assertThat(timeline()).containsExactly("WEBHOOK_FAILED crm");
    }

    @Test
    void an_answer_that_never_ends_is_not_waited_for() {
        crm.status = Receiver.ENDLESS;
        call("crm", "run 1");
        call("archive", "run 1");

        send();

        assertThat(crm.arrivals).hasSize(1);
        assertThat(archive.arrivals).hasSize(1);
    }

    @Test
    void two_nodes_never_deliver_the_same_call() throws Exception {
        try (var second = node().context()) {
            for (int run = 0; run < 40; run++) {
                call("crm", "run " + run);
            }
            var pool = Executors.newFixedThreadPool(2);
            List<Callable<Void>> nodes = Stream.of(scene, new Scene(second))
                    .<Callable<Void>>map(node -> () -> {
                        node.get(WebhookSender.class).sendDue();
                        return null;
                    })
                    .toList();
            for (var done : pool.invokeAll(nodes)) {
                done.get();
            }
            pool.shutdown();
        }

        assertThat(crm.arrivals)
                .extracting(Receiver.Arrival::idempotencyKey)
                .hasSize(40)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_webhook_that_nobody_set_up_stops_the_step() {
        assertThatThrownBy(() -> call("nowhere", "run 1"))
                .isInstanceOf(UnknownWebhook.class)
                .hasMessageContaining("no webhook \"nowhere\"")
                .hasMessageContaining("redress.webhooks.nowhere.url");
        assertThatThrownBy(() -> call("https://evil.example", "run 1")).isInstanceOf(UnknownWebhook.class);
        assertThat(states()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Lovelace called", "ada@example.org", "", "a\nb", "x_y"})
    void an_event_is_one_word_of_the_model(String event) {
        assertThatThrownBy(() -> scene.inTransaction(() -> queue("crm", event, "run 1")))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void a_webhook_that_was_taken_away_meanwhile_fails_with_a_reason() {
        call("crm", "run 1");
        scene.database().sql("update webhook_outbox set webhook = 'gone'").update();

        send();

        assertThat(column("last_error")).isEqualTo("no longer set up by the operator");
        assertThat(crm.arrivals).isEmpty();
    }

    private void call(String webhook, String run) {
        scene.inTransaction(() -> queue(webhook, "step-reached", run));
    }

    private Void queue(String webhook, String event, String run) {
        scene.get(Webhooks.class).call(complaint, webhook, event, "Task_Tell", run);
        return null;
    }

    private void send() {
        scene.get(WebhookSender.class).sendDue();
    }

    private void pass(Duration time) {
        scene.get(MutableClock.class).pass(time);
    }

    private Map<String, Object> health() {
        return scene.get(WebhooksHealthIndicator.class).health().getDetails();
    }

    private List<String> states() {
        return scene.database()
                .sql("select state from webhook_outbox order by id")
                .query(String.class)
                .list();
    }

    private String column(String name) {
        return scene.database()
                .sql("select " + name + " from webhook_outbox")
                .query(String.class)
                .single();
    }

    private List<String> timeline() {
        return scene.inTransaction(() -> scene.get(Timeline.class).of(complaint)).stream()
                .filter(line -> Set.of(CorrespondenceEvent.WEBHOOK_CALLED, CorrespondenceEvent.WEBHOOK_FAILED)
                        .contains(line.event()))
                .map(line -> line.event() + " " + line.remark())
                .toList();
    }

    private static String hmac(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
