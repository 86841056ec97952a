package org.redress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.platform.Step;
import org.redress.platform.StepInput;
import org.redress.platform.StepInputs;

/** What a step reads is said once: by constants of its delegate that it reads with, and that catalogue and gate know it by. */
class StepInputsTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern KEY =
            Pattern.compile("\\bField\\s*\\.(?:text|email|word|yes|tick|confirmation|day|count|code|money)"
                    + "\\(\\s*\"(\\w+)\"(?:\\s*,\\s*\"(\\w+)\")?");

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.redress");

    @Test
    void a_step_reads_with_constants_of_its_own_and_has_none_that_it_does_not_read() {
        assertThat(steps()).isNotEmpty().allSatisfy(step -> {
            Set<String> read = readings(step)
                    .map(access -> access.getTarget().getFullName())
                    .collect(Collectors.toSet());
            assertThat(read).as(step.getName()).isEqualTo(constants(step));
        });
    }

    @Test
    void the_name_of_a_field_stands_at_one_place() throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            names = files.filter(file -> file.toString().endsWith(".java"))
                    .map(StepInputsTest::read)
                    .flatMap(text -> KEY.matcher(text).results())
                    .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                    .filter(Objects::nonNull)
                    .toList();
        }

        assertThat(names).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    @Test
    void no_step_says_again_in_words_what_its_constants_say() {
        assertThat(steps()).allSatisfy(step -> {
            Set<String> names = StepInputs.of(step.reflect()).stream()
                    .flatMap(input -> input.names().stream())
                    .collect(Collectors.toSet());
            assertThat(step.reflect().getAnnotation(Step.class).reads())
                    .as(step.getName())
                    .noneMatch(names::contains);
        });
    }

    private static Stream<JavaClass> steps() {
        return CLASSES.stream().filter(type -> type.isAnnotatedWith(Step.class));
    }

    private static Stream<JavaFieldAccess> readings(JavaClass step) {
        return step.getFieldAccessesFromSelf().stream()
                .filter(access -> access.getTarget().getRawType().isAssignableTo(StepInput.class))
                .filter(access -> !(access.getOrigin() instanceof JavaStaticInitializer));
    }

    private static Set<String> constants(JavaClass step) {
        return step.getFields().stream()
                .filter(field -> field.getRawType().isAssignableTo(StepInput.class))
                .map(JavaField::getFullName)
                .collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
