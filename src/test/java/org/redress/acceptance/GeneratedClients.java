package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Clients made from the description of the running product, compiled and run as their users would. The generator and the TypeScript
 * compiler are copied to {@code target/clients} by the build; Node.js is the one that Playwright brings.
 */
final class GeneratedClients {

    private static final Path TOOLS = Path.of("target", "clients");
    private static final Path SOURCES = Path.of("src", "test", "clients");

    private static final Map<String, String> WHAT = Map.of(
            "skipFormModel",
            "false",
            "apis",
            "",
            "models",
            "",
            "supportingFiles",
            "",
            "apiTests",
            "false",
            "modelTests",
            "false",
            "apiDocs",
            "false",
            "modelDocs",
            "false");
    private static final Map<String, String> JAVA = Map.of(
            "library",
            "restclient",
            "openApiNullable",
            "false",
            "useJakartaEe",
            "true",
            "hideGenerationTimestamp",
            "true",
            "apiPackage",
            "org.redress.client.api",
            "modelPackage",
            "org.redress.client.model",
            "invokerPackage",
            "org.redress.client");
    private static final Map<String, String> TYPESCRIPT =
            Map.of("supportsES6", "true", "prefixParameterInterfaces", "true");

    private GeneratedClients() {}

    /** Both in one run of the generator: reading it in takes longer than generating. */
    static GeneratedClients of(String document) throws Exception {
        Path description = Files.writeString(TOOLS.resolve("openapi.json"), document);
        run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-jar",
                TOOLS.resolve("openapi-generator-cli.jar").toString(),
                "batch",
                "--fail-fast",
                "--threads",
                "1",
                settings(description, "java", JAVA),
                settings(description, "typescript-fetch", TYPESCRIPT));
        return new GeneratedClients();
    }

    private static String settings(Path description, String language, Map<String, String> properties)
            throws IOException {
        return Files.writeString(
                        TOOLS.resolve(language + ".json"),
                        new ObjectMapper()
                                .writeValueAsString(Map.of(
                                        "generatorName",
                                        language,
                                        "inputSpec",
                                        description.toAbsolutePath().toString(),
                                        "outputDir",
                                        made(language).toAbsolutePath().toString(),
                                        "globalProperties",
                                        WHAT,
                                        "additionalProperties",
                                        properties)))
                .toAbsolutePath()
                .toString();
    }

    private static Path made(String language) {
        return TOOLS.resolve("made-" + language).resolve("client");
    }

    /** @return what the Java program says */
    String java(String address) throws Exception {
        Path made = made("java");
        Path classes = Files.createDirectories(made.resolve("classes"));
        List<String> compile = new ArrayList<>(List.of(
                "-proc:none", "-nowarn", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
        try (Stream<Path> sources = Files.walk(made.resolve("src/main"))) {
            sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(compile::add);
        }
        compile.add(SOURCES.resolve("UseJavaClient.java").toString());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, compile.toArray(String[]::new)))
                .isZero();
        try (var client = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            return String.valueOf(client.loadClass("UseJavaClient")
                    .getMethod("run", String.class)
                    .invoke(null, address));
        }
    }

    /** @return what the TypeScript program says */
    String typescript(String address) throws Exception {
        Path made = made("typescript-fetch");
        Path program = Files.createDirectories(made.resolveSibling("typescript-program"));
        Files.copy(SOURCES.resolve("use.ts"), made.resolveSibling("use.ts"), StandardCopyOption.REPLACE_EXISTING);
        String node = Driver.ensureDriverInstalled(Map.of(), false)
                .createProcessBuilder()
                .command()
                .get(0);
        run(
                node,
                compiler().toString(),
                "--strict",
                "--skipLibCheck",
                "--target",
                "es2020",
                "--module",
                "commonjs",
                "--lib",
                "es2020,dom",
                "--outDir",
                program.toString(),
                "--noEmitOnError",
                made.resolveSibling("use.ts").toString());
        return run(node, program.resolve("use.js").toString(), address).strip();
    }

    /** The compiler and the libraries it reads, out of their archive. */
    private static Path compiler() throws IOException {
        Path there = Files.createDirectories(TOOLS.resolve("typescript"));
        try (FileSystem archive = FileSystems.newFileSystem(TOOLS.resolve("typescript.jar"));
                Stream<Path> files = Files.walk(archive.getPath("META-INF", "resources", "webjars", "typescript"))) {
            for (Path file : files.filter(each -> each.toString().matches(".*/lib/([^/]*\\.d\\.ts|_?tsc\\.js)"))
                    .toList()) {
                Files.copy(file, there.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return there.resolve("tsc.js");
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
