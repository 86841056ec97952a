package bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What to measure, as said on the command line. */
record Arguments(
        URI url,
        String handler,
        String lead,
        String manager,
        Path file,
        Path mapping,
        int close,
        int clients,
        String database,
        String databaseUser,
        String databasePassword,
        String pid) {

    static final String USAGE = """
            Usage: bench/main-job --file CSV --mapping YAML [options]
              --url URL                 the instance, default http://localhost:8080
              --handler USER:PASSWORD   of complaint-handlers, default handler:handler
              --lead USER:PASSWORD      of team-leads, default lead:lead
              --manager USER:PASSWORD   of managers, default manager:manager
              --close N                 how many of the imported complaints are driven to closure, default 200
              --clients N               simulated handlers at once, default 4
              --database JDBC-URL --database-user U --database-password P
                                        the instance's database; adds statements, transactions, WAL and bytes
              --pid PID                 the instance's process on this machine; adds resident memory
            """;

    static Arguments parse(String[] words) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            given.put(words[i], words[i + 1]);
        }
        if (words.length % 2 == 1 || !given.containsKey("--file") || !given.containsKey("--mapping")) {
            throw new IllegalArgumentException(USAGE);
        }
        return new Arguments(
                URI.create(given.getOrDefault("--url", "http://localhost:8080")),
                given.getOrDefault("--handler", "handler:handler"),
                given.getOrDefault("--lead", "lead:lead"),
                given.getOrDefault("--manager", "manager:manager"),
                Path.of(given.get("--file")),
                Path.of(given.get("--mapping")),
                Integer.parseInt(given.getOrDefault("--close", "200")),
                Integer.parseInt(given.getOrDefault("--clients", "4")),
                given.get("--database"),
                given.get("--database-user"),
                given.get("--database-password"),
                given.get("--pid"));
    }
}
