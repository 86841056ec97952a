package org.redress.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.ShippedMessages;
import org.redress.casework.CaseFileSection;
import org.redress.casework.Issues;
import org.redress.casework.NewInformation;
import org.redress.complaint.Complainant;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Matter;
import org.redress.complaint.Receipt;
import org.redress.contract.OrganisationZone;
import org.redress.dossier.CaseFile.Fact;
import org.redress.record.AllEvents;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** What stands in a file is said as its reader says it, not as machines do. */
class SectionWordsTest {

    private static final ReloadableResourceBundleMessageSource MESSAGES = ShippedMessages.all();
    private static final SectionWords WORDS = new SectionWords(
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS),
            new OrganisationZone(ZoneOffset.UTC),
            MESSAGES);

    record Promise(
            String kind,
            BigDecimal amount,
            String currency,
            Instant decidedAt,
            LocalDate dueOn,
            String subject,
            BigDecimal peopleAffected,
            String decidedBy,
            Instant answerBy) {}

    private static final Promise PROMISE = new Promise(
            "MONEY",
            new BigDecimal("4E+1"),
            "EUR",
            Instant.parse("2026-11-30T10:03:07.123Z"),
            LocalDate.of(2026, 12, 1),
            "HELP",
            new BigDecimal("1E+2"),
            "system",
            Instant.parse("2026-12-24T12:00:00Z"));

    @Test
    void sums_days_and_words_of_the_code_are_written_for_people() {
        assertThat(facts(Locale.UK))
                .containsExactly(
                        "Kind: Money",
                        "Amount: €40.00",
                        "Decided at: 30 November 2026, 10:03",
                        "Due on: 1 December 2026",
                        "Subject: HELP",
                        "People affected: 100",
                        "Decided by: System",
                        "Answer by: 24 December 2026, 12:00");
    }

    @Test
    void so_they_are_for_koreans() {
        assertThat(facts(Locale.KOREA))
                .contains("종류: 금전", "금액: €40.00", "이행 기한: 2026년 12월 1일", "결정한 사람: 시스템")
                .noneMatch(fact -> fact.replace("HELP", "").matches(".*[A-Za-z]{2,}.*"));
    }

    @Test
    void a_moment_within_a_remark_is_one_for_people() {
        assertThat(WORDS.remark("P3, response due 2026-12-21T23:59:59Z", Locale.UK))
                .isEqualTo("P3, response due 21 December 2026, 23:59");
        assertThat(WORDS.remark("ACKNOWLEDGEMENT", Locale.KOREA)).isEqualTo("접수 안내");
    }

    @Test
    void every_label_and_every_word_of_a_file_is_there_in_both_languages() {
        Set<String> keys = new TreeSet<>();
        sections().forEach(type -> collect(type, keys));
        AllEvents.KNOWN.all().forEach(event -> keys.add("file.word." + event.name()));
        Stream.of(ComplaintStatus.values()).forEach(status -> keys.add("file.word." + status));

        assertThat(keys).hasSizeGreaterThan(200);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            assertThat(keys.stream().filter(key -> MESSAGES.getMessage(key, null, null, locale) == null))
                    .isEmpty();
        }
        assertThat(keys.stream()
                        .filter(key -> MESSAGES.getMessage(key, null, "", Locale.KOREAN)
                                .matches("[\\x00-\\x7f]*")))
                .as("only in English")
                .isEmpty();
    }

    @Test
    void what_the_forms_offer_to_choose_has_a_word_in_the_file() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Set<String> offered = new TreeSet<>();
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            for (Path form : forms.filter(Files::isRegularFile).toList()) {
                json.readTree(form.toFile())
                        .findValues("values")
                        .forEach(values -> values.forEach(
                                value -> offered.add(value.path("value").asText())));
            }
        }
        offered.removeIf(value -> !value.matches("[A-Z_]{3,}"));

        assertThat(offered).hasSizeGreaterThan(30);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            assertThat(offered.stream()
                            .filter(value -> MESSAGES.getMessage("file.word." + value, null, null, locale) == null))
                    .isEmpty();
        }
    }

    private static List<String> facts(Locale locale) {
        return WORDS.blocks(PROMISE, locale).get(0).facts().stream()
                .map(SectionWordsTest::line)
                .toList();
    }

    private static String line(Fact fact) {
        return fact.label() + ": " + fact.value();
    }

    /** The records that the sections show: those within them and beside them that people may see. */
    private static Stream<Class<?>> sections() {
        var shown = new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages(
                                "org.redress.assessment",
                                "org.redress.composition",
                                "org.redress.escalation",
                                "org.redress.investigation",
                                "org.redress.resolution")
                        .stream()
                        .filter(type -> type.isAssignableTo(CaseFileSection.class) && !type.isInterface())
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getDeclaredClasses()))
                        .filter(type -> type.isRecord() && !type.getSimpleName().equals("Statement"));
        return Stream.concat(
                Stream.of(
                        Matter.class,
                        Complainant.class,
                        Receipt.class,
                        Issues.FindingLine.class,
                        NewInformation.Line.class),
                Stream.concat(
                        shown, named("org.redress.resolution.DecisionLine", "org.redress.investigation.RequestLine")));
    }

    private static Stream<Class<?>> named(String... names) {
        return Stream.of(names).map(name -> {
            try {
                return Class.forName(name);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void collect(Class<?> type, Set<String> keys) {
        for (var component : type.getRecordComponents()) {
            if (!Set.of("id", "version").contains(component.getName())) {
                keys.add("file.label." + component.getName());
            }
            collect(component.getGenericType(), keys);
        }
    }

    private static void collect(Type type, Set<String> keys) {
        if (type instanceof ParameterizedType several) {
            Stream.of(several.getActualTypeArguments()).forEach(each -> collect(each, keys));
        } else if (type instanceof Class<?> one && one.isEnum()) {
            Stream.of(one.getEnumConstants()).forEach(word -> keys.add("file.word." + ((Enum<?>) word).name()));
        } else if (type instanceof Class<?> one
                && one.isRecord()
                && one.getName().startsWith("org.redress")) {
            collect(one, keys);
        }
    }
}
