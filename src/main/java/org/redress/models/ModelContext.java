package org.redress.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.models.decisions.DecisionModel;
import org.redress.models.forms.FormModel;
import org.redress.models.processes.ProcessModel;
import org.redress.models.processes.VariableUse;

/** What a file is checked against: the contract, the files that are deployed with it, and those deployed before; each is read once. */
public final class ModelContext {

    private final Contract contract;
    private final KnownModels together;
    private final Map<String, Optional<ProcessModel>> processes = new HashMap<>();
    private final Map<ModelFile, Optional<DecisionModel>> decisions = new HashMap<>();
    private final Map<ModelFile, Optional<FormModel>> forms = new HashMap<>();
    private final Map<String, VariableUse> uses = new HashMap<>();
    private List<ProcessModel> all;

    ModelContext(Contract contract, Collection<ModelFile> files) {
        this.contract = contract;
        this.together = new ModelsTogether(files);
    }

    public Contract contract() {
        return contract;
    }

    public Optional<ProcessModel> process(String id) {
        return together.process(id).or(() -> contract.deployed().process(id)).flatMap(file -> read(file, id));
    }

    /** Whether the process is among the files that are checked now. */
    public boolean isNew(String process) {
        return together.process(process).isPresent();
    }

    public Optional<DecisionModel> decision(String id) {
        return together.decision(id)
                .or(() -> contract.deployed().decision(id))
                .flatMap(file -> decisions.computeIfAbsent(file, DecisionModel::read))
                .filter(model -> model.defines(id));
    }

    public Optional<FormModel> form(String id) {
        return together.form(id)
                .or(() -> contract.deployed().form(id))
                .flatMap(file -> forms.computeIfAbsent(file, FormModel::read));
    }

    /** Every process in its newest version, those of this deployment before those it replaces. */
    public List<ProcessModel> processes() {
        if (all == null) {
            Map<String, ModelFile> newest = new HashMap<>();
            Stream.concat(contract.deployed().processes().stream(), together.processes().stream())
                    .forEach(file -> Definitions.in(List.of(file)).processes().forEach(id -> newest.put(id, file)));
            all = new ArrayList<>();
            newest.forEach((id, file) -> read(file, id).ifPresent(all::add));
        }
        return all;
    }

    /** The processes that call one by its name. */
    public Stream<ProcessModel> callersOf(ProcessModel process) {
        return processes().stream()
                .filter(caller -> caller.all("callActivity")
                        .anyMatch(call -> call.getAttribute("calledElement").equals(process.id())));
    }

    public VariableUse use(ProcessModel process) {
        VariableUse known = uses.get(process.id());
        if (known == null) {
            known = new VariableUse(process, this);
            uses.put(process.id(), known);
        }
        return known;
    }

    private Optional<ProcessModel> read(ModelFile file, String id) {
        return processes.computeIfAbsent(id, unread -> ProcessModel.read(file, id));
    }
}
