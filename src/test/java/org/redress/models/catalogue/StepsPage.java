package org.redress.models.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.platform.StepDescription;
import org.redress.platform.StepDescription.Called;
import org.redress.platform.StepDescription.Parameter;

/** The step catalogue as a page of the documentation. */
final class StepsPage {

    private static final String BEGINNING = """
        # Steps of the catalogue

        Written by the build from what the steps say about themselves; do not edit. How they are put together:
        [Composing flows](composing-flows.md).
        In Camunda Modeler they appear when you open a model inside this folder (`.camunda/element-templates`).

        """;

    private final StringBuilder page = new StringBuilder(BEGINNING);

    private StepsPage() {}

    static String of(List<StepDescription> steps) {
        StepsPage page = new StepsPage();
        page.blocks(steps.stream().filter(StepDescription::isBuildingBlock).toList());
        page.calls(steps.stream().flatMap(step -> step.offered().stream()).toList());
        page.stages(steps.stream().filter(step -> !step.isBuildingBlock()).toList());
        return page.page.toString();
    }

    private void blocks(List<StepDescription> blocks) {
        line("## Building blocks: service tasks for any flow");
        for (StepDescription block : blocks) {
            line("### " + block.label());
            line(block.description() + " `#{" + block.bean() + "}`" + words(". Writes ", block.writes())
                    + words(". Throws ", block.errors()));
            parameters(block.parameters());
        }
    }

    private void calls(List<Called> calls) {
        line("## Building blocks: processes to call");
        for (Called call : calls) {
            line("### " + call.label());
            line(call.description() + " Called element `" + call.process() + "`"
                    + words(". Hands back ", call.results()));
            parameters(call.parameters());
        }
    }

    private void parameters(List<Parameter> parameters) {
        page.append("| Parameter | Name | Meaning | Words |\n|---|---|---|---|\n");
        parameters.forEach(parameter -> row(
                parameter.label() + (parameter.required() ? "" : " (may be empty)"),
                "`" + parameter.name() + "`",
                parameter.description(),
                names(parameter.choices())));
        page.append('\n');
    }

    private void stages(List<StepDescription> steps) {
        line("## Steps of the stages");
        line(
                "These belong to their place in the models of the product: they read what the task or decision before them leaves.");
        steps.stream().map(StepDescription::module).distinct().sorted().forEach(module -> {
            line("### " + ElementTemplates.heading(module));
            page.append("| Step | Name | What it does | Reads | Writes | Throws |\n|---|---|---|---|---|---|\n");
            steps.stream()
                    .filter(step -> step.module().equals(module))
                    .forEach(step -> row(
                            step.label(),
                            "`#{" + step.bean() + "}`",
                            step.description(),
                            names(step.reads()),
                            names(step.writes()),
                            names(step.errors())));
            page.append('\n');
        });
    }

    private void row(String... cells) {
        page.append(Stream.of(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private void line(String text) {
        page.append(text).append("\n\n");
    }

    private static String words(String before, Collection<String> names) {
        return names.isEmpty() ? "" : before + names(names);
    }

    private static String names(Collection<String> names) {
        return names.stream().sorted().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
