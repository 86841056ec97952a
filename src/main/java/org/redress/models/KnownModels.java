package org.redress.models;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The models that others may refer to, by the ids the engine knows them by; always the newest version. */
public interface KnownModels {

    /** No model at all. */
    KnownModels NONE = new ModelsTogether(List.of());

    Optional<ModelFile> process(String id);

    Optional<ModelFile> decision(String id);

    Optional<ModelFile> form(String id);

    /** The files of all processes, because one may be called by any other. */
    Collection<ModelFile> processes();
}
