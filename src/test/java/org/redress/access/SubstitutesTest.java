package org.redress.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubstitutesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final List<Substitution> absences = new ArrayList<>();
    private final SubstitutionStore store = mock();
    private final Substitutes substitutes = new Substitutes(store, mock(AbsenceCheck.class), Clock.systemDefaultZone());

    @BeforeEach
    void readAbsences() {
        when(store.absenceOf(anyString(), any()))
                .thenAnswer(asked -> absences.stream()
                        .filter(absence -> absence.absentee().equals(asked.getArgument(0)))
                        .filter(absence -> isWithin(absence, asked.getArgument(1)))
                        .findFirst());
    }

    @Test
    void turns_to_the_person_itself_when_present() {
        assertThat(substitutes.standInFor("ann", MONDAY)).contains("ann");
    }

    @Test
    void follows_the_chain_to_the_first_who_is_there() {
        away("ann", "bob", MONDAY, MONDAY.plusDays(9));
        away("bob", "cleo", MONDAY, MONDAY.plusDays(2));

        assertThat(substitutes.standInFor("ann", MONDAY)).contains("cleo");
        assertThat(substitutes.standInFor("ann", MONDAY.plusDays(3))).contains("bob");
    }

    @Test
    void first_and_last_day_belong_to_the_absence() {
        away("ann", "bob", MONDAY, MONDAY.plusDays(4));

        assertThat(substitutes.standInFor("ann", MONDAY.minusDays(1))).contains("ann");
        assertThat(substitutes.standInFor("ann", MONDAY)).contains("bob");
        assertThat(substitutes.standInFor("ann", MONDAY.plusDays(4))).contains("bob");
        assertThat(substitutes.standInFor("ann", MONDAY.plusDays(5))).contains("ann");
    }

    @Test
    void an_absence_without_end_lasts() {
        away("ann", "bob", MONDAY, null);

        assertThat(substitutes.standInFor("ann", MONDAY.plusYears(9))).contains("bob");
    }

    @Test
    void a_circle_ends_with_nobody() {
        away("ann", "bob", MONDAY, null);
        away("bob", "cleo", MONDAY, null);
        away("cleo", "bob", MONDAY, null);

        assertThat(substitutes.standInFor("ann", MONDAY)).isEmpty();
    }

    @Test
    void nobody_stands_in_where_the_chain_ends_with_somebody_absent() {
        away("ann", "bob", MONDAY, null);
        away("bob", null, MONDAY, null);

        assertThat(substitutes.standInFor("ann", MONDAY)).isEmpty();
    }

    private void away(String absentee, String substitute, LocalDate from, LocalDate to) {
        absences.add(new Substitution(absences.size(), absentee, substitute, from, to, "ann"));
    }

    private static boolean isWithin(Substitution absence, LocalDate day) {
        return !day.isBefore(absence.from()) && (absence.to() == null || !day.isAfter(absence.to()));
    }
}
