package org.redress.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.decision.DecisionModel.facts;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutsideRoutesTest {

    private final DecisionModel table = new DecisionModel("outside-routes.dmn", "findOutsideRoutes");

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "DECISION,       UK, banking,           Financial Ombudsman Service,                              6 MONTH DECISION",
                "FINAL_RESPONSE, UK, insurance,         Financial Ombudsman Service,                              6 MONTH DECISION",
                "RECEIPT,        UK, banking,           Financial Ombudsman Service,                              ?",
                "DELAY,          UK, e-money,           Financial Ombudsman Service,                              ?",
                "CLOSING,        UK, energy,            Energy Ombudsman,                                         12 MONTH DECISION",
                "RECEIPT,        UK, energy,            Energy Ombudsman,                                         ?",
                "DECISION,       UK, telecoms,          Communications Ombudsman,                                 12 MONTH DECISION",
                "RECEIPT,        UK, telecoms,          Communications Ombudsman,                                 ?",
                "FINAL_RESPONSE, UK, social housing,    Housing Ombudsman Service,                                12 MONTH DECISION",
                "DECISION,       UK, social housing,    Housing Ombudsman Service,                                ?",
                "FINAL_RESPONSE, England, health,       Parliamentary and Health Service Ombudsman,               ?",
                "DELAY,          England, health,       Parliamentary and Health Service Ombudsman,               ?",
                "CLOSING,        Scotland, public sector, Scottish Public Services Ombudsman,                     ?",
                "REVIEW,         Scotland, public sector, Scottish Public Services Ombudsman,                     ?",
                "DELAY,          US, consumer finance,  Consumer Financial Protection Bureau,                     ?",
                "DECISION,       AU, banking,           Australian Financial Complaints Authority,                2 YEAR DECISION",
                "DELAY,          AU, banking,           Australian Financial Complaints Authority,                ?",
                "DECISION,       IN, banking,           'Reserve Bank of India, Integrated Ombudsman Scheme',     90 DAY DECISION",
                "DELAY,          IN, banking,           'Reserve Bank of India, Integrated Ombudsman Scheme',     120 DAY RECEIPT",
                "RECEIPT,        UK, e-money,           Financial Ombudsman Service,                              ?",
                "CLOSING,        England, social care,  Local Government and Social Care Ombudsman,               ?",
                "DELAY,          'US', 'airline, disability', 'U.S. Department of Transportation, Office of Aviation Consumer Protection', ?",
                "REVIEW,         IN, banking,           'Reserve Bank of India, Integrated Ombudsman Scheme',     ?",
                "DECISION,       KR, ?,                 Korea Consumer Agency,                                    ?",
                "DECISION,       KR, public sector,     Anti-Corruption and Civil Rights Commission (Korea),      ?"
            })
    void names_one_body_with_its_time(String stage, String jurisdiction, String sector, String name, String time) {
        List<Map<String, Object>> rows = proper(stage, jurisdiction, sector);

        assertThat(rows).extracting(row -> row.get("nameEn")).containsExactly(name);
        assertThat(rows).extracting(OutsideRoutesTest::time).containsExactly(time);
    }

    @Test
    void names_several_bodies_in_their_order() {
        assertThat(proper("DECISION", "KR", "banking"))
                .extracting(row -> row.get("nameKo"))
                .containsExactly("금융감독원", "한국소비자원");
        assertThat(proper("CLOSING", "EU", "airline"))
                .extracting(row -> row.get("nameEn"))
                .hasSize(3)
                .first()
                .isEqualTo("National enforcement body for air passenger rights");
    }

    @Test
    void has_a_placeholder_for_anywhere_else_that_is_used_only_where_nothing_else_is() {
        List<Map<String, Object>> rows = rows("DECISION", null, null);

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).containsEntry("onlyIfNoOther", true).doesNotContainKeys("link", "address");
    }

    @Test
    void no_row_names_the_platform_that_was_closed() {
        assertThat(table.everyRow())
                .extracting(row -> row.get("link"))
                .filteredOn(link -> String.valueOf(link).startsWith("http"))
                .isNotEmpty()
                .allSatisfy(link -> {
                    assertThat(URI.create(link.toString()).getScheme()).isEqualTo("https");
                    assertThat(link.toString()).doesNotContain("consumers/odr");
                });
    }

    private List<Map<String, Object>> proper(String stage, String jurisdiction, String sector) {
        return rows(stage, jurisdiction, sector).stream()
                .filter(row -> Boolean.FALSE.equals(row.get("onlyIfNoOther")))
                .toList();
    }

    private List<Map<String, Object>> rows(String stage, String jurisdiction, String sector) {
        return table.rows(facts("stage", stage, "jurisdiction", jurisdiction, "sector", sector, "category", "OTHER"));
    }

    private static String time(Map<String, Object> row) {
        return row.get("timeAmount") == null
                ? null
                : row.get("timeAmount") + " " + row.get("timeUnit") + " " + row.get("countedFrom");
    }
}
