package org.redress.models.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.redress.models.ModelFile;
import org.redress.platform.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Where the models come from: the jar, or the directories {@code redress.models.*} names. Names are the same either way. */
@Component
public class ModelSource {

    private static final List<String> KINDS = List.of(".bpmn", ".dmn", ".form");
    private static final String LETTERS = "forms/letters/";

    private final String processes;
    private final String forms;

    public ModelSource(
            @Value("${redress.models.processes-directory:}") String processes,
            @Value("${redress.models.forms-directory:}") String forms) {
        this.processes = processes;
        this.forms = forms;
    }

    public List<ModelFile> files() {
        List<ModelFile> files = new ArrayList<>(read("processes", processes));
        files.addAll(read("forms", forms));
        return files;
    }

    /** What came in the jar, whether a directory replaces it or not. */
    List<ModelFile> released() {
        List<ModelFile> files = new ArrayList<>(read("processes", ""));
        files.addAll(read("forms", ""));
        return files;
    }

    /** Those that come from a directory: their changes take effect while the application runs. */
    List<ModelFile> watchedFiles() {
        List<ModelFile> files = new ArrayList<>();
        watched().forEach((folder, directory) -> files.addAll(read(folder, directory)));
        return files;
    }

    boolean isWatched(ModelFile file) {
        return watched().keySet().stream().anyMatch(folder -> file.name().startsWith(folder + "/"));
    }

    boolean isWatching() {
        return !watched().isEmpty();
    }

    private Map<String, String> watched() {
        Map<String, String> directories = new TreeMap<>(Map.of("processes", processes, "forms", forms));
        directories.values().removeIf(String::isBlank);
        return directories;
    }

    private static List<ModelFile> read(String folder, String directory) {
        try {
            return directory.isBlank() ? bundled(folder) : inDirectory(folder, Path.of(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ModelFile> bundled(String folder) throws IOException {
        List<ModelFile> files = new ArrayList<>();
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/**/*.*")) {
            String url = URLDecoder.decode(resource.getURL().toString(), StandardCharsets.UTF_8);
            String name = url.substring(url.lastIndexOf("/" + folder + "/") + 1);
            if (isModel(name)) {
                try (InputStream in = resource.getInputStream()) {
                    files.add(new ModelFile(name, in.readAllBytes()));
                }
            }
        }
        return files;
    }

    private static List<ModelFile> inDirectory(String folder, Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new StartRefused(
                    "There is no directory " + directory.toAbsolutePath().normalize() + " to read models from.",
                    "Create it or correct redress.models." + folder + "-directory.");
        }
        List<ModelFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                String name =
                        folder + "/" + directory.relativize(path).toString().replace('\\', '/');
                if (isModel(name)) {
                    files.add(new ModelFile(name, contentOf(path)));
                }
            }
        }
        return files;
    }

    /** A file that cannot be read is treated as empty, so the rules refuse it; other files are not affected. */
    private static byte[] contentOf(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static boolean isModel(String name) {
        return KINDS.stream().anyMatch(name::endsWith) || name.startsWith(LETTERS) && name.endsWith(".properties");
    }
}
