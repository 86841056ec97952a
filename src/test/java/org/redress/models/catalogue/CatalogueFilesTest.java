package org.redress.models.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.Introspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.platform.Step;
import org.redress.platform.StepDescription;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** What owners read about the steps, in Camunda Modeler and in the documentation, is what the steps say about themselves. */
class CatalogueFilesTest {

    private static final Path TEMPLATES = Path.of(".camunda", "element-templates", "redress.json");
    private static final Path PAGE = Path.of("docs", "steps.md");
    private static final String HOW = "The steps have changed. Write the file anew: "
            + "./mvnw test -Dtest=CatalogueFilesTest -Dredress.steps.write=true";

    private final List<StepDescription> steps = steps();

    @Test
    void the_element_templates_are_those_of_the_steps() throws IOException {
        isKept(TEMPLATES, ElementTemplates.json(steps) + "\n");
    }

    @Test
    void the_page_of_the_steps_is_that_of_the_steps() throws IOException {
        isKept(PAGE, StepsPage.of(steps));
    }

    @Test
    void every_step_and_every_parameter_says_what_it_is() {
        assertThat(steps).isNotEmpty().allSatisfy(step -> {
            assertThat(step.description()).as(step.bean()).endsWith(".").hasSizeLessThan(200);
            assertThat(step.parameters())
                    .allSatisfy(parameter ->
                            assertThat(parameter.description()).as(step.bean()).isNotBlank());
        });
    }

    @Test
    void no_building_block_has_a_parameter_that_is_a_flow_variable() {
        List<String> written =
                steps.stream().flatMap(step -> step.writes().stream()).toList();

        assertThat(steps)
                .filteredOn(StepDescription::isBuildingBlock)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.parameters())
                        .extracting(StepDescription.Parameter::name)
                        .as(step.bean())
                        .doesNotContainAnyElementsOf(written));
    }

    /** The engine refuses a call that hands over nothing. */
    @Test
    void every_parameter_of_a_call_has_a_value() {
        assertThat(steps)
                .flatExtracting(StepDescription::offered)
                .isNotEmpty()
                .flatExtracting(StepDescription.Called::parameters)
                .allMatch(StepDescription.Parameter::required);
    }

    private static void isKept(Path file, String generated) throws IOException {
        if (Boolean.getBoolean("redress.steps.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated);
        }
        assertThat(file).as(HOW).exists();
        assertThat(Files.readString(file)).as(HOW).isEqualTo(generated);
    }

    private static List<StepDescription> steps() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Step.class));
        return scanner.findCandidateComponents("org.redress").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .map(CatalogueFilesTest::describe)
                .sorted(Comparator.comparing(StepDescription::bean))
                .toList();
    }

    private static StepDescription describe(Class<?> type) {
        return StepDescription.of(Introspector.decapitalize(type.getSimpleName()), type);
    }
}
