package org.redress.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AbsencesTest {

    private final Absences absences =
            Absences.of(List.of(away("ann", "bob", "ann"), away("bob", "cleo", "bob"), away("dan", null, "dan")));

    @Test
    void the_one_who_is_there_stands_in_for_everybody_on_the_way() {
        assertThat(absences.standInFor("ann")).contains("cleo");
        assertThat(absences.standInFor("cleo")).contains("cleo");
        assertThat(absences.standInFor("dan")).isEmpty();
        assertThat(absences.representedBy(List.of("cleo"))).containsExactlyInAnyOrder("ann", "bob");
        assertThat(absences.representedBy(List.of("bob"))).containsExactlyInAnyOrder("ann", "bob");
        assertThat(absences.standingInFor(List.of("ann"))).containsExactlyInAnyOrder("ann", "bob", "cleo");
    }

    @Test
    void a_circle_ends_with_nobody() {
        Absences circle = Absences.of(List.of(away("ann", "bob", "ann"), away("bob", "ann", "bob")));

        assertThat(circle.standInFor("ann")).isEmpty();
    }

    @Test
    void what_began_what_ended_and_who_stands_in_on_whose_word_is_a_difference() {
        Absences later =
                Absences.of(List.of(away("ann", "bob", "ann"), away("bob", "eve", "bob"), away("fay", "bob", "fay")));

        assertThat(later.differenceTo(absences)).containsExactlyInAnyOrder("bob", "dan", "fay");
        assertThat(Absences.of(List.of(away("dan", null, "lea")))
                        .differenceTo(Absences.of(List.of(away("dan", null, "dan")))))
                .containsExactly("dan");
        assertThat(absences.differenceTo(absences)).isEmpty();
    }

    private static Substitution away(String absentee, String substitute, String enteredBy) {
        return new Substitution(0, absentee, substitute, null, null, enteredBy);
    }
}
