package org.redress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.redress.confidentiality.ComplaintAccess;
import org.redress.confidentiality.ReadingList;
import org.redress.confidentiality.SubjectAccess;
import org.redress.correspondence.post.PrintQueue;
import org.redress.deadlines.upkeep.Recalculations;
import org.redress.insight.ComplaintLists;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * No door of a complaint forgets the guard. One whose address names a complaint is guarded by {@code GuardedNumbers}, if it calls the
 * number by its name and type and lies where that looks; one that lists complaints or finds them another way has to ask by itself.
 */
class GuardedDoorsTest {

    private static final Pattern GUARDED = Pattern.compile("(/api|/staff)/.*");
    /** The complainant's own pages: the secret in the personal link is the guard. */
    private static final Set<String> BY_PERSONAL_LINK =
            Set.of("TrackController", "AnswerPageController", "ComplainController", "ReceiptController");

    private static final Set<String> GUARDS = Set.of(
            ComplaintAccess.class.getName(),
            SubjectAccess.class.getName(),
            ComplaintLists.class.getName(),
            PrintQueue.class.getName(),
            ReadingList.class.getName());

    /** What the sender has just sent in, back to the sender. */
    private static final Set<String> RECEIPTS =
            Set.of("SubmissionController", "StaffComplaintController", "ImportController");

    private final JavaClasses product =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.redress");

    @Test
    void every_address_of_a_complaint_is_one_the_guard_sees() {
        List<String> unguarded = doors().filter(
                        door -> Arrays.stream(door.getParameters()).anyMatch(GuardedDoorsTest::isNumber))
                .filter(door -> !isGuarded(door))
                .map(Method::toString)
                .toList();

        assertThat(unguarded).isEmpty();
        assertThat(doors().filter(GuardedDoorsTest::isGuarded)).hasSizeGreaterThan(20);
    }

    @Test
    void no_number_comes_in_as_a_bare_text() {
        assertThat(doors().flatMap(door -> paths(door)
                        .filter(path -> path.contains("/complaints/{"))
                        .filter(path -> !path.contains("{number}"))))
                .isEmpty();
        assertThat(doors().filter(door -> !BY_PERSONAL_LINK.contains(
                                door.getDeclaringClass().getSimpleName()))
                        .flatMap(door -> Arrays.stream(door.getParameters()))
                        .filter(parameter -> parameter.getType() == String.class)
                        .filter(parameter -> parameter.isAnnotationPresent(PathVariable.class))
                        .map(Parameter::getName))
                .doesNotContain("number");
    }

    @Test
    void whatever_answers_with_numbers_asks_the_guard() {
        Set<String> forgetful = new TreeSet<>();
        product.stream()
                .filter(type -> type.isAnnotatedWith(Controller.class) || type.isMetaAnnotatedWith(Controller.class))
                .filter(type ->
                        !BY_PERSONAL_LINK.contains(type.getSimpleName()) && !RECEIPTS.contains(type.getSimpleName()))
                .filter(type -> answersWithNumbers(type.reflect()))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getName())
                        .noneMatch(GUARDS::contains))
                .forEach(type -> forgetful.add(type.getSimpleName()));

        assertThat(forgetful).isEmpty();
    }

    /** A response of its own with a field for the number, where the address does not name the complaint already. */
    private static boolean answersWithNumbers(Class<?> controller) {
        return Stream.of(controller.getDeclaredClasses())
                        .filter(Class::isRecord)
                        .flatMap(type -> Stream.of(type.getRecordComponents()))
                        .map(RecordComponent::getName)
                        .anyMatch(name -> name.equals("number") || name.equals("complaint"))
                || Stream.of(controller.getDeclaredMethods())
                        .anyMatch(door -> door.getReturnType() == Recalculations.Preview.class);
    }

    private Stream<Method> doors() {
        return product.stream()
                .filter(type -> type.isAnnotatedWith(Controller.class) || type.isMetaAnnotatedWith(Controller.class))
                .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class));
    }

    private static boolean isNumber(Parameter parameter) {
        return parameter.getType() == ComplaintNumber.class;
    }

    private static boolean isGuarded(Method door) {
        boolean named = Arrays.stream(door.getParameters())
                .filter(GuardedDoorsTest::isNumber)
                .anyMatch(
                        number -> number.getName().equals("number") && number.isAnnotationPresent(PathVariable.class));
        return named
                && paths(door)
                        .allMatch(path -> path.contains("{number}")
                                && GUARDED.matcher(path).matches());
    }

    private static Stream<String> paths(Method door) {
        RequestMapping type =
                AnnotatedElementUtils.findMergedAnnotation(door.getDeclaringClass(), RequestMapping.class);
        RequestMapping method = AnnotatedElementUtils.findMergedAnnotation(door, RequestMapping.class);
        return prefixes(type).flatMap(prefix -> prefixes(method).map(prefix::concat));
    }

    private static Stream<String> prefixes(RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? Stream.of("") : Stream.of(mapping.path());
    }
}
