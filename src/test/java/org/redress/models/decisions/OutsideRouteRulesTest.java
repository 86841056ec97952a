package org.redress.models.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.models.TestContract.file;
import static org.redress.models.TestContract.findings;
import static org.redress.models.TestContract.replaced;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.models.Finding;
import org.redress.models.ModelFile;

/** What an owner brings as table of outside routes. */
class OutsideRouteRulesTest {

    private static final String SHIPPED = shipped();

    private final ModelFile table = file("outside-routes.dmn", SHIPPED);

    @Test
    void the_table_as_shipped_passes() {
        assertThat(findings(table)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "https://www.energyombudsman.org" | "http://www.energyombudsman.org" | begins with https://
        "https://www.energyombudsman.org" | "www.energyombudsman.org"        | begins with https://
        "금융감독원"                        | ""                              | in English and in Korean
        "금융분쟁조정을 신청하실 수 있습니다."  | ""                              | or in neither
        <text>6</text>                    | <text>600</text>                 | up to ten years
        <text>6</text>                    | <text>0</text>                   | up to ten years
        <text>6</text>                    | <text></text>                    | up to ten years
        <text>6</text>                    | <text>3 + 3</text>               | not an expression
        name="nameKo"                     | name="nameJa"                    | Letters need the columns nameKo
        hitPolicy="RULE ORDER"            | hitPolicy="FIRST"                | rule order or collect
        """)
    void what_would_leave_a_letter_with_a_hole_is_found(String what, String with, String sentence) {
        assertThat(findings(replaced(table, what, with)))
                .extracting(Finding::sentence)
                .anySatisfy(found -> assertThat(found).contains(sentence));
    }

    @Test
    void a_body_that_nobody_can_reach_is_found_unless_nothing_else_fits() {
        ModelFile without = file(
                "outside-routes.dmn",
                SHIPPED.replace("\"https://www.fcsc.kr\"", "").replace("\"서울특별시 영등포구 여의대로 38; 1332\"", ""));

        assertThat(findings(without))
                .extracting(Finding::sentence)
                .containsExactly("Nobody can reach this body; give an address or a link.");
    }

    private static String shipped() {
        try {
            return Files.readString(Path.of("processes", "decisions", "outside-routes.dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
