package org.redress.intake.bulk;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code import FILE --mapping FILE [--acknowledge] [--reminders]}: the same import without a browser. Serves nothing and
 * runs no jobs meanwhile. Ends with 0, with 2 when rows were rejected, with 3 when it was stopped, with 1 when nothing could be done.
 */
public final class ImportCommand {

    private static final String USAGE = "Usage: import FILE --mapping FILE [--acknowledge] [--reminders]";

    private ImportCommand() {}

    public static int run(Class<?> application, String[] args) {
        List<String> rest = new ArrayList<>(List.of(args).subList(1, args.length));
        int at = rest.indexOf("--mapping");
        boolean acknowledge = rest.contains("--acknowledge");
        boolean reminders = rest.contains("--reminders");
        if (at < 0 || at + 1 >= rest.size() || rest.get(0).startsWith("--")) {
            System.err.println(USAGE);
            return 1;
        }
        Path file = Path.of(rest.get(0));
        try {
            ImportMapping mapping = ImportMapping.read(Files.readAllBytes(Path.of(rest.get(at + 1))))
                    .asked(acknowledge, reminders);
            String[] settings = rest.stream()
                    .filter(word -> word.startsWith("--") && word.contains("="))
                    .toArray(String[]::new);
            try (ConfigurableApplicationContext context = start(application, settings)) {
                ComplaintImport imports = context.getBean(ComplaintImport.class);
                return Stops.after(imports::stop, () -> run(imports, file, mapping));
            }
        } catch (RuleRefused e) {
            System.err.println("The import was refused: " + e.getMessage());
        } catch (IOException e) {
            System.err.println("The import failed: " + e);
        }
        return 1;
    }

    private static ConfigurableApplicationContext start(Class<?> application, String[] settings) {
        // no port is opened, so nobody is greeted; links in letters need one unless redress.public-url is set
        return new SpringApplicationBuilder(application)
                .registerShutdownHook(false)
                .run(concat(
                        settings,
                        "--server.port=-1",
                        "--local.server.port=8080",
                        "--logging.level.org.redress=warn",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--redress.mail.sender-enabled=false",
                        "--redress.deadlines.schedule-enabled=false"));
    }

    private static int run(ComplaintImport imports, Path file, ImportMapping mapping) throws IOException {
        Path resultFile = file.resolveSibling(file.getFileName() + ".result.csv");
        ImportResult result;
        try (var lines = new ResultFile(Files.newBufferedWriter(resultFile, StandardCharsets.UTF_8));
                var content = ProgressBar.wrap(
                        Files.newInputStream(file),
                        new ProgressBarBuilder()
                                .setTaskName("Import")
                                .setInitialMax(Files.size(file))
                                .setUnit(" kB", 1024))) {
            result = imports.run(content, mapping, Actor.SYSTEM, lines::write);
        }
        PrintStream out = System.out;
        out.printf("%s. Details: %s%n", result.summary(), resultFile);
        result.getNotes().forEach(out::println);
        return !result.isComplete() ? 3 : result.getRejected() == 0 ? 0 : 2;
    }

    private static String[] concat(String[] settings, String... more) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
