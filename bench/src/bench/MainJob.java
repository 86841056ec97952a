package bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The main job against a running instance: imports a file over REST, reads every narrative back and compares it, drives some
 * of the complaints to closure, counts, and prints what it cost. Ends with 1 when anything differs.
 */
public final class MainJob {

    private static final int EVERY_TENTH_IS_REJECTED = 10;
    private static final List<String> ONCE =
            List.of("RECEIVED", "ASSESSED", "PRIORITISED", "INVESTIGATED", "ACCEPTED", "CLOSED");

    private final Arguments arguments;
    private final Latencies latencies = new Latencies();
    private final Staff handler;
    private final Staff lead;
    private final Staff manager;

    private MainJob(Arguments arguments) {
        this.arguments = arguments;
        this.handler = new Staff(arguments.url(), arguments.handler(), latencies);
        this.lead = new Staff(arguments.url(), arguments.lead(), latencies);
        this.manager = new Staff(arguments.url(), arguments.manager(), latencies);
    }

    public static void main(String[] words) throws Exception {
        Arguments arguments;
        try {
            arguments = Arguments.parse(words);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        System.exit(new MainJob(arguments).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        Narratives expected = Narratives.read(arguments);
        System.out.printf(
                "%d rows, %d with a narrative%n",
                expected.rows(), expected.byReference().size());
        DatabaseCost idle = idle();
        DatabaseCost before = cost();
        long begin = System.nanoTime();
        JsonNode result = importFile();
        double intakeSeconds = (System.nanoTime() - begin) / 1e9;
        DatabaseCost afterIntake = cost();
        int imported = result.path("imported").asInt();
        System.out.printf(
                "imported %d, already there %d, rejected %d in %.1f s: %.1f complaints/s%n",
                imported,
                result.path("alreadyThere").asInt(),
                result.path("rejected").asInt(),
                intakeSeconds,
                imported / intakeSeconds);

        Map<String, JsonNode> files = readBack(expected);
        boolean same = compare(expected, files, result);

        List<String> open = files.values().stream()
                .filter(file -> !file.path("status").asText().equals("CLOSED"))
                .map(file -> file.path("number").asText())
                .limit(arguments.close())
                .toList();
        DatabaseCost beforeHandling = cost();
        begin = System.nanoTime();
        boolean closed = close(open);
        double handlingSeconds = (System.nanoTime() - begin) / 1e9;
        DatabaseCost afterHandling = cost();
        System.out.printf(
                "closed %d in %.1f s with %d handlers at once: %.2f complaints/s; from intake to closure %.2f complaints/s%n",
                open.size(),
                handlingSeconds,
                arguments.clients(),
                open.size() / handlingSeconds,
                open.size() / (handlingSeconds + (imported == 0 ? 0 : intakeSeconds / imported * open.size())));

        latencies.print();
        if (idle != null) {
            DatabaseCost.printHeader();
            if (imported > 0) {
                afterIntake.since(before, idle).print("intake", imported);
            }
            if (!open.isEmpty()) {
                afterHandling.since(beforeHandling, idle).print("first task to closure", open.size());
            }
            System.out.printf(
                    "idle: %.1f statements and %.1f kB WAL per second, taken off above%n",
                    idle.statements(), idle.wal() / 1024);
        }
        printMemory();
        boolean once = open.stream().allMatch(this::happenedOnce);
        System.out.println(
                same && closed && once
                        ? "\nEverything that went in came out, byte for byte."
                        : "\nNOT EQUAL, see above.");
        return same && closed && once;
    }

    private JsonNode importFile() throws IOException {
        String boundary = "redress-bench-boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, Path> part :
                new LinkedHashMap<>(Map.of("file", arguments.file(), "mapping", arguments.mapping())).entrySet()) {
            body.writeBytes(
                    ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part.getKey() + "\"; filename=\""
                                    + part.getKey() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(Files.readAllBytes(part.getValue()));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return handler.post(
                "import of the file",
                "/api/v1/imports",
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.ofByteArray(body.toByteArray()));
    }

    /** Every complaint of the source that the instance knows, by reference. */
    private Map<String, JsonNode> readBack(Narratives expected) {
        Map<String, JsonNode> files = new LinkedHashMap<>();
        for (int page = 0; ; page++) {
            JsonNode items = handler.get("list of 200", "/api/v1/complaints?size=200&page=" + page)
                    .path("items");
            for (JsonNode item : items) {
                JsonNode file = handler.get(
                        "read file", "/api/v1/complaints/" + item.path("number").asText());
                if (expected.source().equals(file.path("source").asText())) {
                    files.put(file.path("sourceReference").asText(), file);
                }
            }
            if (items.isEmpty()) {
                return files;
            }
        }
    }

    private static boolean compare(Narratives expected, Map<String, JsonNode> files, JsonNode result) {
        long different = expected.byReference().entrySet().stream()
                .filter(row -> !files.containsKey(row.getKey())
                        || !row.getValue()
                                .equals(files.get(row.getKey())
                                        .path("description")
                                        .asText()))
                .peek(row -> System.out.println("differs or is missing: " + row.getKey()))
                .count();
        int counted = result.path("imported").asInt()
                + result.path("alreadyThere").asInt()
                + result.path("rejected").asInt();
        int in = result.path("imported").asInt() + result.path("alreadyThere").asInt();
        System.out.printf(
                "read back %d, identical %d, different or missing %d; rows %d = accounted for %d%n",
                files.size(), expected.byReference().size() - different, different, expected.rows(), counted);
        return different == 0
                && counted == expected.rows()
                && in == expected.byReference().size();
    }

    private boolean close(List<String> numbers) throws InterruptedException {
        ExecutorService clients = Executors.newFixedThreadPool(arguments.clients());
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            String number = numbers.get(i);
            boolean rejected = i % EVERY_TENTH_IS_REJECTED == EVERY_TENTH_IS_REJECTED - 1;
            work.add(clients.submit(() -> {
                long begin = System.nanoTime();
                new Handling(handler, lead, manager).close(number, rejected);
                latencies.add("first task to closure", System.nanoTime() - begin);
            }));
        }
        int failed = 0;
        for (Future<?> each : work) {
            try {
                each.get();
            } catch (java.util.concurrent.ExecutionException e) {
                failed++;
                System.out.println("not closed: " + e.getCause().getMessage());
            }
        }
        clients.shutdown();
        return failed == 0;
    }

    /** A step that ran twice would stand in the timeline twice. */
    private boolean happenedOnce(String number) {
        Map<String, Integer> events = new TreeMap<>();
        handler.get("read timeline", "/api/v1/complaints/" + number + "/timeline")
                .path("items")
                .forEach(item -> events.merge(item.path("event").asText(), 1, Integer::sum));
        boolean once = ONCE.stream().allMatch(event -> events.getOrDefault(event, 0) == 1);
        if (!once) {
            System.out.println("not exactly once: " + number + " " + events);
        }
        return once;
    }

    private DatabaseCost idle() throws InterruptedException {
        if (arguments.database() == null) {
            return null;
        }
        DatabaseCost begin = cost();
        Thread.sleep(10_000);
        return cost().perSecondSince(begin);
    }

    private DatabaseCost cost() {
        return arguments.database() == null ? null : DatabaseCost.now(arguments);
    }

    private void printMemory() throws IOException {
        if (arguments.pid() != null) {
            Files.readAllLines(Path.of("/proc", arguments.pid(), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                    .forEach(line -> System.out.println("memory of the instance, " + line.replaceAll("\\s+", " ")));
        }
    }
}
