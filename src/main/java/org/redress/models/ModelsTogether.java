package org.redress.models;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Files that are deployed together: each may refer to what any of them defines. */
final class ModelsTogether implements KnownModels {

    private final Map<String, ModelFile> processes = new LinkedHashMap<>();
    private final Map<String, ModelFile> decisions = new HashMap<>();
    private final Map<String, ModelFile> forms = new HashMap<>();

    ModelsTogether(Collection<ModelFile> files) {
        for (ModelFile file : files) {
            Definitions definitions = Definitions.in(List.of(file));
            put(definitions.processes(), file, processes);
            put(definitions.decisions(), file, decisions);
            put(definitions.forms(), file, forms);
        }
    }

    private static void put(Set<String> ids, ModelFile file, Map<String, ModelFile> models) {
        ids.forEach(id -> models.put(id, file));
    }

    @Override
    public Optional<ModelFile> process(String id) {
        return Optional.ofNullable(processes.get(id));
    }

    @Override
    public Optional<ModelFile> decision(String id) {
        return Optional.ofNullable(decisions.get(id));
    }

    @Override
    public Optional<ModelFile> form(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    @Override
    public Collection<ModelFile> processes() {
        return processes.values();
    }
}
