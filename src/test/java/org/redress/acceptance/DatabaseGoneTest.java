package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.redress.intake.Door;

/** The database dies under the running product. Nobody gets to see a fault of ours, nothing is lost, and the trial mends itself. */
class DatabaseGoneTest extends WholeProduct {

    private static final List<String> DOORS =
            List.of("/api/v1/complaints", "/engine-rest/task?maxResults=1", "/v3/api-docs", "/track/C-2026-000001/x");
    private static final String HEALTH = "/actuator/health";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void every_door_says_come_back_until_the_database_runs_again() throws Exception {
        ComplaintNumber before = complain(Map.of("name", "Kim", "email", aNewAddress()), "It never came.");
        List<HttpResponse<String>> answers = new ArrayList<>();

        AtomicBoolean watching = new AtomicBoolean(true);
        ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
        CompletableFuture<List<Integer>> health = CompletableFuture.supplyAsync(() -> healthWhile(watching));
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        boolean failed = false;
        boolean wellAgain = false;
        while (!wellAgain && System.nanoTime() < until) {
            List<HttpResponse<String>> round = DOORS.stream().map(this::ask).toList();
            answers.addAll(round);
            failed |= round.stream().anyMatch(answer -> answer.statusCode() == 503);
            wellAgain = failed && round.stream().noneMatch(answer -> answer.statusCode() == 503);
        }

        watching.set(false);

        assertThat(wellAgain)
                .as(answers.stream()
                        .map(answer -> answer.uri().getPath() + " " + answer.statusCode())
                        .distinct()
                        .toList()
                        .toString())
                .isTrue();
        assertThat(answers).extracting(HttpResponse::statusCode).isSubsetOf(200, 404, 503, 507);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 503)
                .isNotEmpty()
                .allSatisfy(answer ->
                        assertThat(answer.headers().firstValue("Retry-After")).isPresent());
        assertThat(health.get(1, TimeUnit.MINUTES)).contains(503);
        assertThat(file(before)).isNotEmpty();
        assertThat(complain(Map.of("name", "Kim", "email", aNewAddress()), "Again."))
                .isNotEqualTo(before);
    }

    /** Beside the doors, which wait: the database is back within seconds. */
    private List<Integer> healthWhile(AtomicBoolean watching) {
        List<Integer> told = new ArrayList<>();
        while (watching.get()) {
            told.add(ask(HEALTH).statusCode());
        }
        return told;
    }

    private HttpResponse<String> ask(String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(url(path)))
                            .timeout(Duration.ofSeconds(30))
                            .header("Authorization", Door.basic("handler", "handler"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(DATA.resolve("postgres").resolve("postmaster.pid"))
                .get(0)
                .strip());
    }
}
