package org.redress.record;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.contract.NotThere;
import org.springframework.stereotype.Component;

/** Leads from a subject to the module that owns it. */
@Component
class Subjects {

    private final Map<String, SubjectKind> kinds;

    Subjects(List<SubjectKind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(SubjectKind::name, Function.identity()));
    }

    /** @throws NotThere when there is no such subject */
    void require(Subject subject) {
        kind(subject).require(subject.key());
    }

    void lock(Subject subject) {
        kind(subject).lock(subject.key());
    }

    private SubjectKind kind(Subject subject) {
        SubjectKind kind = kinds.get(subject.kind());
        if (kind == null) {
            throw new IllegalArgumentException("No module owns subjects of the kind " + subject.kind());
        }
        return kind;
    }
}
