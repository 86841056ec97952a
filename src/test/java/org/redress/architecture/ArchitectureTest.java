package org.redress.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@AnalyzeClasses(packages = "org.redress", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** The engine keeps users, groups and rights: one room writes them, and these classes of the login ask for them. */
    private static final String ACCOUNTS_OF_THE_ENGINE = "StaffDirectory|EngineLogins|EngineRestLogin|WebAppLogin";

    @ArchTest
    static final ArchRule THE_ENGINE_IS_KNOWN_IN_PROCESS_ROOMS_AND_THE_PLATFORM_ONLY = noClasses()
            .that(not(resideInAnyPackage("..process..", "..platform..", "..models..", "..access.rights..")))
            .and()
            .haveNameNotMatching("org\\.redress\\.access\\.login\\.(" + ACCOUNTS_OF_THE_ENGINE + ")")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule MAIL_IS_SENT_BY_CORRESPONDENCE_ONLY = noClasses()
            .that(not(resideInAnyPackage("..correspondence..", "..platform.trial..")))
            // reads a mail that somebody saved as a file
            .and()
            .doNotHaveFullyQualifiedName("org.redress.paper.EnclosedMail")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.springframework.mail..");

    @ArchTest
    static final ArchRule XML_OF_OTHERS_IS_READ_IN_ONE_PLACE = noClasses()
            .that(not(resideInAnyPackage("..platform.xml..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.xml.parsers..", "javax.xml.transform..", "javax.xml.stream..", "org.xml.sax..");

    @ArchTest
    static final ArchRule STAGES_NEVER_CALL_EACH_OTHER = noClasses()
            .that()
            .resideInAPackage("..assessment..")
            .or()
            .resideInAPackage("..investigation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..resolution..", "..escalation..", "..intake..");

    @ArchTest
    static final ArchRule DELEGATES_ANNOUNCE_THEMSELVES_AS_STEPS = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .beAnnotatedWith(Step.class)
            .andShould()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .resideInAPackage("..process..")
            .andShould()
            .notBePublic();

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .doNotHaveSimpleName("RedressApplication")
            .and()
            .doNotHaveSimpleName("TrialTime")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule DEPENDENCIES_COME_THROUGH_CONSTRUCTORS =
            fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule NO_PACKAGE_IS_A_DRAWER = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..dto..", "..config..");

    @ArchTest
    static final ArchRule A_STEP_IS_ONE_TRANSACTION =
            methods().that().areAnnotatedWith(Transactional.class).should(new NotOpenAnotherTransaction());

    private static final class NotOpenAnotherTransaction extends ArchCondition<JavaMethod> {

        private NotOpenAnotherTransaction() {
            super("not open another transaction");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            Propagation propagation =
                    method.getAnnotationOfType(Transactional.class).propagation();
            if (propagation == Propagation.REQUIRES_NEW) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " opens another transaction"));
            }
        }
    }
}
