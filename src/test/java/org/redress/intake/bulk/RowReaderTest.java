package org.redress.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.redress.intake.bulk.RowReader.Row;

/** Every line of a file belongs to exactly one row, whatever stands in it. */
class RowReaderTest {

    @Test
    void a_quotation_mark_that_is_never_closed_costs_its_own_line_only() {
        List<Row> rows = read("1,a\n2,\"open\n3,c\n4,\"two\nlines\"\n5,e\n");

        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L, 4L, 6L);
        assertThat(rows.get(1).flaw()).contains("never closed");
        assertThat(rows.get(2).cells()).containsExactly("3", "c");
        assertThat(rows.get(3).cells()).containsExactly("4", "two\nlines");
    }

    @Test
    void an_open_mark_that_a_later_row_seems_to_close_swallows_nothing() {
        List<Row> rows = read("1,\"open\n2,b\n3,5\"\n4,d\n");

        assertThat(rows)
                .filteredOn(row -> row.flaw() == null)
                .extracting(row -> row.cells().get(0))
                .containsExactly("2", "3", "4");
        assertThat(rows.get(0).flaw()).contains("line 2 reads like a row of its own");
    }

    @Test
    void marks_inside_a_field_are_letters() {
        assertThat(read("1,5\" pipe\n2,\"say \"\"a\"\"\"\r\n3,\"\"\n"))
                .extracting(row -> row.cells().get(1))
                .containsExactly("5\" pipe", "say \"a\"", "");
    }

    @Test
    void an_open_mark_at_the_end_leaves_no_line_out() {
        List<Row> rows = read("1,\"open\r\nmore\r\n\r\nend");

        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void whatever_is_thrown_at_it_no_line_is_lost_or_counted_twice() {
        Random random = new Random(7);
        for (int file = 0; file < 3000; file++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(80); i >= 0; i--) {
                text.append("\"\",,\n\r\n1ax \"".charAt(random.nextInt(11)));
            }
            Lines lines = new Lines(new StringReader(text.toString()));

            List<Row> rows = read(lines);

            long next = 1;
            for (Row row : rows) {
                assertThat(row.line()).as("%s", text).isEqualTo(next);
                next = row.lastLine() + 1;
            }
            assertThat(next - 1).as("%s", text).isEqualTo(lines.read());
        }
    }

    private static List<Row> read(String text) {
        return read(new Lines(new StringReader(text)));
    }

    private static List<Row> read(Lines lines) {
        RowReader reader = new RowReader(lines, ",");
        List<Row> rows = new ArrayList<>();
        for (Row row = next(reader); row != null; row = next(reader)) {
            rows.add(row);
        }
        return rows;
    }

    private static Row next(RowReader reader) {
        return reader.next(cells -> cells.size() == 2 && cells.get(0).matches("\\d+"));
    }
}
