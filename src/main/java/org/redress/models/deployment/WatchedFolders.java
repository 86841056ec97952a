package org.redress.models.deployment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.redress.models.Finding;
import org.redress.models.ModelFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes over what people change in the directories of {@code redress.models.*} while the application runs. It looks again and
 * again instead of waiting to be told: mounted volumes tell nothing. Does nothing when the models come from the jar.
 */
@Component
public class WatchedFolders implements SmartLifecycle {

    static final String SOURCE = "folder";
    private static final Logger log = LoggerFactory.getLogger(WatchedFolders.class);

    private final ModelSource source;
    private final BundledModels atStart;
    private final FolderChanges changes;
    private final Duration lookEvery;
    private final Map<String, String> lastLook = new LinkedHashMap<>();
    private final Map<String, String> dealtWith = new LinkedHashMap<>();
    private volatile List<Finding> refused = List.of();
    private ScheduledExecutorService looking;
    private String trouble = "";

    WatchedFolders(
            ModelSource source,
            BundledModels atStart,
            FolderChanges changes,
            @Value("${redress.models.look-every:2s}") Duration lookEvery) {
        this.source = source;
        this.atStart = atStart;
        this.changes = changes;
        this.lookEvery = lookEvery;
    }

    /** What stands in the folders and is not in use, because of rules it breaks. */
    public List<Finding> refused() {
        return refused;
    }

    @Override
    public synchronized void start() {
        begin();
        if (source.isWatching()) {
            looking = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "model-folders"));
            looking.scheduleWithFixedDelay(
                    this::look, lookEvery.toMillis(), lookEvery.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        if (looking != null) {
            looking.shutdown();
            looking = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }

    /** From what the application found when it started. */
    void begin() {
        refused = atStart.refused();
        atStart.files().forEach(file -> dealtWith.put(file.name(), KnownBundles.sha256(file.content())));
    }

    /** Nothing that goes wrong here ends the looking. The same trouble is told once. */
    void look() {
        try {
            take(source.watchedFiles());
            trouble = "";
        } catch (RuntimeException e) {
            if (!trouble.equals(String.valueOf(e.getMessage()))) {
                trouble = String.valueOf(e.getMessage());
                log.warn(
                        "The folders with models could not be looked at; trying again every {} s.",
                        lookEvery.toSeconds(),
                        e);
            }
        }
    }

    /** An editor may write in several steps: a file counts when it looked the same twice. */
    private void take(List<ModelFile> files) {
        Map<String, String> now =
                files.stream().collect(Collectors.toMap(ModelFile::name, file -> KnownBundles.sha256(file.content())));
        List<ModelFile> changed = files.stream()
                .filter(file -> isNew(file.name(), now) && now.get(file.name()).equals(lastLook.get(file.name())))
                .toList();
        lastLook.clear();
        lastLook.putAll(now);
        dealtWith.keySet().retainAll(now.keySet());
        List<Finding> remaining = new ArrayList<>(refused);
        remaining.removeIf(finding ->
                files.stream().noneMatch(file -> file.name().equals(finding.file()) && !changes.isInUse(file)));
        if (!changed.isEmpty()) {
            Set<String> names = changed.stream().map(ModelFile::name).collect(Collectors.toSet());
            List<ModelFile> again = files.stream()
                    .filter(file -> !isNew(file.name(), now) && isRefused(file.name()))
                    .toList();
            remaining = changes.deploy(changed, again);
            remaining.stream()
                    .filter(finding -> names.contains(finding.file()) || !refused.contains(finding))
                    .forEach(finding -> log.error("Not deployed: {}", finding));
            changed.forEach(file -> dealtWith.put(file.name(), now.get(file.name())));
        }
        refused = List.copyOf(remaining);
    }

    private boolean isNew(String file, Map<String, String> now) {
        return !now.get(file).equals(dealtWith.get(file));
    }

    private boolean isRefused(String file) {
        return refused.stream().anyMatch(finding -> finding.file().equals(file));
    }
}
