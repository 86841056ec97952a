package org.redress.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.Introspector;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.redress.complaint.AllMessages;
import org.redress.models.deployment.ModelSource;
import org.redress.models.processes.RequiredSteps;
import org.redress.platform.Step;
import org.redress.platform.StepDescription;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/** The gate of the build: what we ship keeps to the rules that owners' deployments have to keep to. */
class ShippedModelsTest {

    @Test
    void every_model_and_form_keeps_to_the_rules() {
        Contract contract = new Contract(
                steps(), listeners(), AllMessages.KNOWN.factsByName(), ShippedCodes.byFact(), KnownModels.NONE);

        assertThat(ModelRules.check(new ModelSource("processes", "forms").files(), contract))
                .isEmpty();
    }

    @Test
    void what_the_standard_asks_for_is_asked_of_processes_we_ship() {
        Set<String> shipped =
                Definitions.in(new ModelSource("processes", "forms").files()).processes();

        assertThat(RequiredSteps.all())
                .isNotEmpty()
                .allSatisfy(milestone -> assertThat(shipped).contains(milestone.process()));
    }

    private static Map<String, StepDescription> steps() {
        return classes(new AnnotationTypeFilter(Step.class))
                .map(type -> StepDescription.of(bean(type), type))
                .collect(Collectors.toMap(StepDescription::bean, Function.identity()));
    }

    private static Set<String> listeners() {
        return classes(new AssignableTypeFilter(TaskListener.class))
                .map(ShippedModelsTest::bean)
                .collect(Collectors.toSet());
    }

    private static String bean(Class<?> type) {
        return Introspector.decapitalize(type.getSimpleName());
    }

    private static Stream<Class<?>> classes(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("org.redress").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null));
    }
}
