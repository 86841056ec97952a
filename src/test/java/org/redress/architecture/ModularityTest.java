package org.redress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.redress.RedressApplication;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;
import org.springframework.modulith.docs.Documenter;

class ModularityTest {

    private static final Path PAGE = Path.of("docs", "architecture.md");
    private static final Pattern ARROW = Pattern.compile("^ +(\\w+) --> (\\w+)$", Pattern.MULTILINE);
    private static final ApplicationModules MODULES = ApplicationModules.of(RedressApplication.class);

    @Test
    void modules_use_each_other_only_as_declared() {
        MODULES.verify();
    }

    @Test
    void the_picture_shows_the_arrows_of_the_code() throws IOException {
        Set<String> drawn = ARROW.matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(drawn).isEqualTo(arrows());
    }

    /** For whoever wants every class: PlantUML and tables in target/spring-modulith-docs. */
    @Test
    void the_modules_are_written_down_in_full() {
        new Documenter(MODULES).writeDocumentation();

        assertThat(Path.of("target", "spring-modulith-docs")).isNotEmptyDirectory();
    }

    /** Those that do not follow from others. */
    private static Set<String> arrows() {
        Map<String, Set<String>> direct = new TreeMap<>();
        MODULES.forEach(module -> direct.put(name(module), used(module)));
        Set<String> arrows = new TreeSet<>();
        direct.forEach((from, all) -> all.stream()
                .filter(to -> all.stream().noneMatch(between -> !between.equals(to) && reaches(direct, between, to)))
                .forEach(to -> arrows.add(from + " --> " + to)));
        return arrows;
    }

    private static boolean reaches(Map<String, Set<String>> direct, String from, String to) {
        return direct.get(from).contains(to)
                || direct.get(from).stream().anyMatch(between -> reaches(direct, between, to));
    }

    private static Set<String> used(ApplicationModule module) {
        return module.getDependencies(MODULES, DependencyDepth.IMMEDIATE).stream()
                .map(dependency -> name(dependency.getTargetModule()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
