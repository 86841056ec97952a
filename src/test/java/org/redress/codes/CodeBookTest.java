package org.redress.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.complaint.Category;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.EntityVersion;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;

/** The words that owners keep: added, renamed, ended, never lost. Each test has words of its own. */
class CodeBookTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor OWNER = new Actor("owner");
    private static final EntityVersion ANY = new EntityVersion(null);

    private final CodeBook book = SLICE.get(CodeBook.class);
    private final Codes codes = SLICE.get(Codes.class);
    private final LocalDate today = codes.today();

    @Test
    void ships_with_the_words_that_were_fixed_before_and_with_finer_problems() {
        assertThat(codes.byFact().get("category"))
                .contains("SUPPLY", "PRICE_AND_BILLING", "GUARANTEE_AND_COMPENSATION", "ACCESSIBILITY", "OTHER");
        assertThat(codes.byFact().get("subcategory")).contains("SUPPLY_LATE", "PRODUCT_UNSAFE", "CONDUCT_STAFF");
        assertThat(codes.words(CodeList.CAUSE)).contains("PEOPLE", "NOT_DETERMINABLE");
        assertThat(codes.words(CodeList.CHANNEL)).containsExactly("PHONE", "LETTER", "IN_PERSON", "EMAIL");
        assertThat(codes.words(CodeList.REMEDY_KIND)).contains("NONE", "CANCEL_CHARGE", "CHANGE_PROCESS");
    }

    @Test
    void every_shipped_word_is_called_something_in_three_languages() {
        for (CodeList list : CodeList.values()) {
            assertThat(codes.all(list))
                    .filteredOn(code -> !code.labels().keySet().containsAll(List.of("en", "ko", "de"))
                            && code.labels().size() == 3)
                    .isEmpty();
        }
    }

    @Test
    void a_word_is_offered_once_it_is_added_and_a_finer_one_below_it() {
        put("DRONES", labelled("Drones", "드론"));
        put("DRONES_NOISE", below("DRONES", "Noise"));

        assertThat(codes.offered(CodeList.CATEGORY, "DRONES_NOISE")).hasValueSatisfying(code -> {
            assertThat(code.first()).isEqualTo("DRONES");
            assertThat(code.finer()).isEqualTo("DRONES_NOISE");
        });
        assertThat(codes.choices(CodeList.CATEGORY, Locale.KOREAN))
                .contains(new Codes.Choice("DRONES", "드론"), new Codes.Choice("DRONES_NOISE", "드론 – Noise"));
    }

    @Test
    void a_word_is_offered_from_its_first_to_its_last_day() {
        put("SEASONAL", days("Seasonal", today.minusDays(2), today.minusDays(1)));

        assertThat(codes.offered(CodeList.CATEGORY, "SEASONAL")).isEmpty();
        assertThat(codes.offeredOn(today.minusDays(1), CodeList.CATEGORY, "SEASONAL"))
                .isPresent();
        assertThat(codes.offeredOn(today.minusDays(3), CodeList.CATEGORY, "SEASONAL"))
                .isEmpty();

        put("SEASONAL", days("Seasonal", null, today));
        assertThat(codes.offered(CodeList.CATEGORY, "SEASONAL")).isPresent();
    }

    @Test
    void an_ended_word_takes_the_finer_ones_with_it_and_all_stay_readable() {
        put("BYGONE", labelled("Bygone", null));
        put("BYGONE_PART", below("BYGONE", "Part"));
        put("BYGONE", days("Bygone", null, today.minusDays(1)));

        assertThat(codes.offered(CodeList.CATEGORY, "BYGONE_PART")).isEmpty();
        assertThat(codes.label(CodeList.CATEGORY, "BYGONE_PART", Locale.ENGLISH))
                .isEqualTo("Bygone – Part");
    }

    @Test
    void a_word_that_no_list_knows_is_shown_as_it_is() {
        assertThat(codes.label(CodeList.CATEGORY, "FROM_OLD_TIMES", Locale.ENGLISH))
                .isEqualTo("FROM_OLD_TIMES");
    }

    @Test
    void what_the_system_says_itself_nobody_may_choose() {
        assertThat(codes.offered(CodeList.CHANNEL, "WEB")).isEmpty();
        assertThat(codes.label(CodeList.CHANNEL, "WEB", Locale.ENGLISH)).isEqualTo("Web form");
    }

    @Test
    void a_word_in_use_cannot_be_deleted_only_ended() {
        put("USED", labelled("Used", null));
        put("USED_FINER", below("USED", "Finer"));
        ComplaintNumber number = SLICE.received();
        SLICE.change(number, complaint -> complaint.categorise(new Category("USED", "USED_FINER")));

        assertThat(fieldsOf(() -> delete("USED_FINER"))).containsExactly("word");
        assertThat(fieldsOf(() -> delete("USED"))).containsExactly("word");

        put("USED_FINER", days("Finer", null, today.minusDays(1)));
        assertThat(codes.offered(CodeList.CATEGORY, "USED_FINER")).isEmpty();
        assertThat(SLICE.complaint(number).category()).isEqualTo(new Category("USED", "USED_FINER"));
    }

    @Test
    void a_cause_that_was_found_is_in_use() {
        ComplaintNumber number = SLICE.investigated();
        SLICE.concludeInvestigation(number);

        assertThat(book.kept(CodeList.CAUSE)).contains("PROCESS").doesNotContain("ENVIRONMENT");
    }

    @Test
    void a_word_with_finer_ones_below_it_cannot_be_deleted_before_them() {
        put("UPPER", labelled("Upper", null));
        put("UPPER_PART", below("UPPER", "Part"));

        assertThat(fieldsOf(() -> delete("UPPER"))).containsExactly("word");

        delete("UPPER_PART");
        delete("UPPER");
        assertThat(codes.all(CodeList.CATEGORY)).extracting(Code::word).doesNotContain("UPPER", "UPPER_PART");
        assertThatThrownBy(() -> delete("UPPER")).isInstanceOf(UnknownCode.class);
    }

    @Test
    void a_word_that_the_flow_relies_on_is_never_ended_and_never_deleted() {
        assertThat(fieldsOf(() -> put("OTHER", days("Other", null, today)))).containsExactly("activeTo");
        assertThat(fieldsOf(() -> put("OTHER", days("Other", today, null)))).containsExactly("activeFrom");
        assertThat(fieldsOf(() -> delete("OTHER"))).containsExactly("word");
    }

    @Test
    void what_is_kept_under_a_word_keeps_its_place_and_its_meaning() {
        put("PLACED", labelled("Placed", null));

        assertThat(fieldsOf(() -> put("PLACED", below("SUPPLY", "Placed")))).containsExactly("parent");
        assertThat(fieldsOf(() -> book.put(
                        CodeList.REMEDY_KIND,
                        "REFUND",
                        new CodeDraft(null, "WORDS", null, null, null, Map.of("en", "Refund")),
                        ANY,
                        OWNER)))
                .containsExactly("trait");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_field_by_field() {
        assertThat(fieldsOf(() -> put(
                        "small",
                        new CodeDraft(
                                "NO_SUCH", "MONEY", 10_000, "soon", "2026-02-30", Map.of("EN", "x", "ko", "a\nb")))))
                .containsExactlyInAnyOrder(
                        "word",
                        "parent",
                        "trait",
                        "position",
                        "activeFrom",
                        "activeTo",
                        "labels",
                        "labels.ko",
                        "labels.en");
        assertThat(fieldsOf(() -> put("BACKWARDS", days("Backwards", today, today.minusDays(1)))))
                .containsExactly("activeTo");
        assertThat(fieldsOf(() -> put("DEEPER", below("SUPPLY_LATE", "A third level"))))
                .containsExactly("parent");
    }

    @Test
    void a_finer_word_has_what_hangs_on_the_word_above_it() {
        book.put(
                CodeList.REMEDY_KIND,
                "REFUND_DEPOSIT",
                new CodeDraft("REFUND", null, null, null, null, Map.of("en", "Deposit")),
                ANY,
                OWNER);

        assertThat(codes.offered(CodeList.REMEDY_KIND, "REFUND_DEPOSIT"))
                .hasValueSatisfying(code -> assertThat(code.trait()).isEqualTo(CodeList.Trait.MONEY));
    }

    @Test
    void whoever_has_not_seen_the_last_change_changes_nothing() {
        int version = book.get(CodeList.CATEGORY).version();
        put("FASTER", labelled("Faster", null));

        assertThatThrownBy(() -> book.put(
                        CodeList.CATEGORY, "SLOWER", labelled("Slower", null), new EntityVersion(version), OWNER))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(book.knows(CodeList.CATEGORY, "SLOWER")).isFalse();
    }

    @Test
    void every_change_is_written_down_with_who_and_what() {
        put("NOTED", labelled("Noted", null));
        put("NOTED", labelled("Renamed", null));
        put("NOTED", labelled("Renamed", null));
        delete("NOTED");

        assertThat(book.changes(CodeList.CATEGORY))
                .filteredOn(change -> change.word().equals("NOTED"))
                .allSatisfy(change -> assertThat(change.changedBy()).isEqualTo("owner"))
                .extracting(change -> change.deed() + " " + change.detail().replaceAll("; position: \\d+", ""))
                .containsExactly("DELETED en: Renamed", "CHANGED en: Noted → Renamed", "ADDED en: Noted");
    }

    private void put(String word, CodeDraft draft) {
        book.put(CodeList.CATEGORY, word, draft, ANY, OWNER);
    }

    private void delete(String word) {
        book.delete(CodeList.CATEGORY, word, ANY, OWNER);
    }

    private static CodeDraft labelled(String english, String korean) {
        return new CodeDraft(
                null,
                null,
                null,
                null,
                null,
                korean == null ? Map.of("en", english) : Map.of("en", english, "ko", korean));
    }

    private static CodeDraft below(String parent, String english) {
        return new CodeDraft(parent, null, null, null, null, Map.of("en", english));
    }

    private static CodeDraft days(String english, LocalDate from, LocalDate to) {
        return new CodeDraft(
                null,
                null,
                null,
                from == null ? null : from.toString(),
                to == null ? null : to.toString(),
                Map.of("en", english));
    }

    private static List<String> fieldsOf(ThrowingCallable deed) {
        try {
            deed.call();
        } catch (RuleRefused refused) {
            return refused.problems().stream().map(FieldProblem::field).toList();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        return List.of();
    }
}
