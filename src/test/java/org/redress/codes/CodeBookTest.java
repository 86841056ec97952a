package org.redress.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

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
        SLICE.change(number, complaint -> {
            assertThat(codes.use(CodeList.CATEGORY, "USED_FINER")).isTrue();
            complaint.categorise(new Category("USED", "USED_FINER"));
        });

        assertThat(fieldsOf(() -> delete("USED_FINER"))).containsExactly("word");
        assertThat(fieldsOf(() -> delete("USED"))).containsExactly("word");

        put("USED_FINER", days("Finer", null, today.minusDays(1)));
        assertThat(codes.offered(CodeList.CATEGORY, "USED_FINER")).isEmpty();
        assertThat(SLICE.complaint(number).category()).isEqualTo(new Category("USED", "USED_FINER"));
    }

    @Test
    void whoever_deletes_a_word_waits_for_whoever_is_about_to_keep_it() {
        put("KEPT", labelled("Kept", null));

        CompletableFuture<List<String>> deletion = SLICE.inTransaction(() -> {
            codes.use(CodeList.CATEGORY, "KEPT");
            return waiting(() -> fieldsOf(() -> delete("KEPT")));
        });

        assertThat(deletion.join()).containsExactly("word");
        assertThat(book.knows(CodeList.CATEGORY, "KEPT")).isTrue();
    }

    @Test
    void a_word_that_somebody_kept_in_vain_can_be_deleted() {
        put("IN_VAIN", labelled("In vain", null));
        var deletion = new AtomicReference<CompletableFuture<List<String>>>();

        assertThatThrownBy(() -> SLICE.inTransaction(() -> {
                    codes.use(CodeList.CATEGORY, "IN_VAIN");
                    deletion.set(waiting(() -> fieldsOf(() -> delete("IN_VAIN"))));
                    throw new IllegalStateException("refused after all");
                }))
                .hasMessage("refused after all");

        assertThat(deletion.get().join()).isEmpty();
        assertThat(book.knows(CodeList.CATEGORY, "IN_VAIN")).isFalse();
    }

    @Test
    void whoever_keeps_a_word_waits_for_whoever_deletes_it_and_is_told_that_it_is_gone() {
        put("GONE", labelled("Gone", null));

        CompletableFuture<Boolean> use = SLICE.inTransaction(() -> {
            delete("GONE");
            return waiting(() -> SLICE.inTransaction(() -> codes.use(CodeList.CATEGORY, "GONE")));
        });

        assertThat(use.join()).isFalse();
    }

    @Test
    void a_word_is_kept_only_together_with_what_is_kept_under_it() {
        assertThatThrownBy(() -> codes.use(CodeList.CATEGORY, "OTHER"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void the_last_word_that_tasks_can_be_completed_with_is_neither_ended_nor_put_off() {
        assertThat(fieldsOf(() -> oneByOne(CodeList.CAUSE, null, today))).containsExactly("activeTo");
        assertThat(fieldsOf(() -> oneByOne(CodeList.CAUSE, today.plusDays(1), null)))
                .containsExactly("activeFrom");
        assertThat(codes.words(CodeList.CAUSE)).contains("PEOPLE", "NOT_DETERMINABLE");
    }

    @Test
    void the_last_word_that_tasks_can_be_completed_with_is_not_deleted() {
        assertThat(fieldsOf(() -> SLICE.inTransaction(() -> {
                    codes.words(CodeList.CAUSE).forEach(word -> book.delete(CodeList.CAUSE, word, ANY, OWNER));
                    return null;
                })))
                .containsExactly("word");
    }

    @Test
    void a_channel_by_which_people_are_told_stays_beside_those_by_which_complaints_only_come_in() {
        assertThat(fieldsOf(() -> SLICE.inTransaction(() -> {
                    book.put(
                            CodeList.CHANNEL,
                            "POSTBOX",
                            new CodeDraft(null, "INCOMING", null, null, null, Map.of("en", "Postbox")),
                            ANY,
                            OWNER);
                    book.put(CodeList.CHANNEL, "EMAIL", days("E-mail", null, today), ANY, OWNER);
                    book.put(CodeList.CHANNEL, "PHONE", days("Phone", null, today), ANY, OWNER);
                    book.put(CodeList.CHANNEL, "LETTER", days("Letter", null, today), ANY, OWNER);
                    book.put(CodeList.CHANNEL, "IN_PERSON", days("In person", null, today), ANY, OWNER);
                    return null;
                })))
                .containsExactly("activeTo");
    }

    @Test
    void what_this_release_does_not_know_is_readable_and_not_offered() {
        book.put(CodeList.REMEDY_KIND, "STRANGE", labelled("Strange", null), ANY, OWNER);
        SLICE.get(JdbcClient.class)
                .sql("update code set trait = 'BARTER' where word = 'STRANGE'")
                .update();

        assertThat(codes.all(CodeList.REMEDY_KIND))
                .filteredOn(code -> code.word().equals("STRANGE"))
                .singleElement()
                .satisfies(code -> assertThat(code.trait()).isEqualTo("BARTER"))
                .satisfies(code -> assertThat(code.meaning()).isNull());
        assertThat(codes.offered(CodeList.REMEDY_KIND, "STRANGE")).isEmpty();

        book.put(CodeList.REMEDY_KIND, "STRANGE", labelled("Renamed", null), ANY, OWNER);
        assertThat(codes.label(CodeList.REMEDY_KIND, "STRANGE", Locale.ENGLISH)).isEqualTo("Renamed");
        book.delete(CodeList.REMEDY_KIND, "STRANGE", ANY, OWNER);
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
                .hasValueSatisfying(code -> assertThat(code.trait()).isEqualTo("MONEY"));
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

    /** Begins in a transaction of its own and waits for the one that calls this. */
    private static <T> CompletableFuture<T> waiting(Supplier<T> other) {
        CompletableFuture<T> running = CompletableFuture.supplyAsync(other);
        while (!running.isDone()
                && !SLICE.get(JdbcClient.class)
                        .sql(
                                "select exists (select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))")
                        .query(Boolean.class)
                        .single()) {
            Thread.onSpinWait();
        }
        assertThat(running).isNotDone();
        return running;
    }

    /** Every word that is offered gets these days, until that is refused; then none has. */
    private void oneByOne(CodeList list, LocalDate from, LocalDate to) {
        SLICE.inTransaction(() -> {
            codes.words(list).forEach(word -> book.put(list, word, days(word, from, to), ANY, OWNER));
            return null;
        });
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
