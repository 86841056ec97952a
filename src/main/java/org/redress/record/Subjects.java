package org.redress.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.contract.NotThere;
import org.springframework.stereotype.Component;

/** Leads from a subject to the module that owns it. */
@Component
public class Subjects {

    private final Map<String, SubjectKind> kinds;

    public Subjects(List<SubjectKind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(SubjectKind::name, Function.identity()));
        kinds.forEach(kind -> kinds.stream()
                .filter(other -> other != kind && other.prefix().startsWith(kind.prefix()))
                .findAny()
                .ifPresent(other -> {
                    throw new IllegalStateException(
                            "Keys of " + kind.name() + " and of " + other.name() + " begin alike");
                }));
    }

    /** The subject that a business key names; empty when it names none. */
    public Optional<Subject> in(String businessKey) {
        return businessKey == null
                ? Optional.empty()
                : kinds.values().stream()
                        .filter(kind -> businessKey.startsWith(kind.prefix()))
                        .findFirst()
                        .flatMap(kind -> kind.in(businessKey));
    }

    /** As it was stored. */
    public Subject of(String kind, String key) {
        return kind(kind).in(key).orElseThrow(() -> new IllegalStateException(key + " is no " + kind));
    }

    public Collection<SubjectKind> kinds() {
        return kinds.values();
    }

    /** @throws NotThere when there is no such subject */
    public void require(Subject subject) {
        kind(subject.kind()).require(subject.key());
    }

    public void lock(Subject subject) {
        lock(List.of(subject));
    }

    /** Several subjects are always locked in the same order. */
    public void lock(Collection<? extends Subject> subjects) {
        subjects.stream()
                .collect(Collectors.groupingBy(
                        Subject::kind, TreeMap::new, Collectors.mapping(Subject::key, Collectors.toSet())))
                .forEach((kind, keys) -> kind(kind).lock(keys));
    }

    public String workingGroup(Subject subject) {
        return kind(subject.kind()).workingGroup(subject.key());
    }

    /** Groups that may know of every subject of its kind. */
    public Set<String> readersOf(Subject subject) {
        return kind(subject.kind()).readers();
    }

    public void assign(Subject subject, String group) {
        kind(subject.kind()).assignTo(subject.key(), group);
    }

    private SubjectKind kind(String name) {
        SubjectKind kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("No module owns subjects of the kind " + name);
        }
        return kind;
    }
}
