package org.redress.correspondence.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.complaint.Complainant;
import org.redress.correspondence.PrintedLetters;
import org.redress.correspondence.SampleLetters;

/** An address is printed to its last line, in the window or beside it. */
class AddressWindowTest {

    @ParameterizedTest
    @CsvSource({
        "3, 20, USUAL, en",
        "5, 30, USUAL, en",
        "6, 30, SMALL, en",
        "7, 40, SMALLEST, en",
        "8, 30, BESIDE, en",
        "2, 150, SMALLEST, en",
        "3, 200, BESIDE, ko"
    })
    void every_line_of_it_stands_on_the_sheet(int lines, int length, AddressWindow.Type type, String language)
            throws IOException {
        String address = IntStream.rangeClosed(1, lines)
                .mapToObj(line -> "L" + line + "x".repeat(length - 4) + "E" + line)
                .collect(Collectors.joining("\n"));
        var to = new Complainant("Ada Lovelace", null, null, null, address, null, null, true);
        var complaint = PrintedLetters.complaint(language, to);

        assertThat(AddressWindow.of(to, Locale.forLanguageTag(language)).type()).isEqualTo(type);

        byte[] pdf = PaperLettersTest.LETTERS.toPost(
                complaint,
                PrintedLetters.of(
                        complaint, SampleLetters.of("ACKNOWLEDGEMENT"), Instant.parse("2026-03-20T10:00:00Z")));
        String sheet = type == AddressWindow.Type.BESIDE ? ReadBack.body(pdf) : PaperLettersTest.inWindow(pdf);
        assertThat(sheet.replaceAll("\\s", "")).contains(address.replaceAll("\\s", ""));
    }
}
