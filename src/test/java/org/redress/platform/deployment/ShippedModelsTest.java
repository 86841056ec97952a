package org.redress.platform.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.redress.complaint.FlowMessage;
import org.redress.platform.Step;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/** The gate of the build: what we ship keeps to the rules that owners' deployments have to keep to. */
class ShippedModelsTest {

    @Test
    void every_model_and_form_keeps_to_the_rules() {
        Contract contract = new Contract(beans(new AnnotationTypeFilter(Step.class)), beans(new AssignableTypeFilter(TaskListener.class)),
            messages(), id -> false, id -> false, id -> false);

        assertThat(ModelRules.check(new ModelSource("processes", "forms").files(), contract)).isEmpty();
    }

    private static Set<String> messages() {
        return Arrays.stream(FlowMessage.values()).map(FlowMessage::messageName)
            .collect(Collectors.toSet());
    }

    private static Set<String> beans(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("org.redress").stream()
            .map(BeanDefinition::getBeanClassName)
            .map(name -> ClassUtils.getShortName(name))
            .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
            .collect(Collectors.toSet());
    }
}
