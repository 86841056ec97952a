package org.redress.correspondence.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.ShippedMessages;
import org.redress.complaint.Complainant;
import org.redress.complaint.Complaint;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.PrintedLetters;
import org.redress.correspondence.SampleLetters;
import org.redress.correspondence.delivery.Letter;
import org.redress.correspondence.links.Codes;
import org.redress.paper.Presses;

/** Every letter, in both languages, as it comes out of a printer. */
class PaperLettersTest {

    private static final Instant WRITTEN = Instant.parse("2026-03-20T10:00:00Z");
    private static final Letterhead HEAD = new Letterhead(
            "Warm Homes",
            List.of("1 Ember Street", "London N1 9GU"),
            "020 7946 0000",
            "020 7946 0000",
            "www.warm.example",
            null,
            ZoneId.of("Europe/London"));
    static final PaperLetters LETTERS = letters(HEAD);

    private static PaperLetters letters(Letterhead head) {
        return new PaperLetters(head, Codes.MARKERS, Presses.typesetter(), ShippedMessages.all());
    }

    static Stream<Arguments> everyLetter() {
        return SampleLetters.ABOUT_COMPLAINTS.values().stream()
                .filter(letter -> !letter.kind().isForStaff())
                .flatMap(letter -> Stream.of("en", "ko").map(language -> Arguments.of(letter, language)));
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void says_on_paper_what_the_mail_says(LetterContents contents, String language) throws IOException {
        Complaint complaint = complaint(language);
        Letter letter = PrintedLetters.of(complaint, contents, WRITTEN);

        byte[] pdf = LETTERS.toPost(complaint, letter);

        keepForALook(contents.kind().fileName() + "-" + language, pdf);
        assertThat(ReadBack.words(pdf, complaint.number(), language)).isEqualTo(ReadBack.wordsOfMail(letter));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String whole = new PDFTextStripper().getText(document);
            assertThat(whole).doesNotContain("redress:", "null", "??", "□");
            assertThat(whole.contains("https://complaints.warm.example/code"))
                    .isEqualTo(letter.text().matches("(?s).*redress:(tracking|answer)-link.*"));
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray()))
                    .contains("pdfaid:part", "pdfuaid:part");
        }
    }

    @Test
    void the_address_stands_in_the_window() throws IOException {
        Complaint complaint = complaint("en");

        byte[] pdf =
                LETTERS.toPost(complaint, PrintedLetters.of(complaint, SampleLetters.of("ACKNOWLEDGEMENT"), WRITTEN));

        assertThat(inWindow(pdf)).isEqualToIgnoringNewLines("""
                        Warm Homes · 1 Ember Street · London N1 9GU
                        Ada Lovelace
                        12 St James's Square
                        London SW1Y 4JH
                        """);
    }

    @Test
    void in_korean_the_address_comes_first_and_the_person_last() throws IOException {
        Complaint complaint = complaint("ko");

        byte[] pdf =
                LETTERS.toPost(complaint, PrintedLetters.of(complaint, SampleLetters.of("ACKNOWLEDGEMENT"), WRITTEN));

        assertThat(inWindow(pdf)).endsWith("서울특별시 종로구 세종대로 209\n03171\n홍길동 귀하\n");
    }

    @Test
    void a_copy_for_the_file_has_no_code() throws IOException {
        Complaint complaint = complaint("en");
        Letter letter = PrintedLetters.of(complaint, SampleLetters.of("ACKNOWLEDGEMENT"), WRITTEN);

        String posted = ReadBack.body(LETTERS.toPost(complaint, letter));
        String copy = ReadBack.body(LETTERS.copy(complaint, letter));

        assertThat(posted).contains(Codes.toTrack(letter.id()));
        assertThat(copy).contains("*****-*****").doesNotContain(Codes.toTrack(letter.id()));
    }

    static Complaint complaint(String language) {
        boolean korean = language.equals("ko");
        return PrintedLetters.complaint(
                language,
                new Complainant(
                        korean ? "홍길동" : "Ada Lovelace",
                        null,
                        null,
                        null,
                        korean ? "서울특별시 종로구 세종대로 209\n03171" : "12 St James's Square\nLondon SW1Y 4JH",
                        null,
                        null,
                        true));
    }

    static String inWindow(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var window = new PDFTextStripperByArea();
            window.setSortByPosition(true);
            // what a DIN long, C5 or C6/5 envelope shows of a sheet folded at its marks
            window.addRegion(
                    "window",
                    new Rectangle2D.Double(ReadBack.mm(20), ReadBack.mm(45), ReadBack.mm(90), ReadBack.mm(45)));
            window.extractRegions(document.getPage(0));
            return window.getTextForRegion("window");
        }
    }

    /** Under target, for people who want to see what comes out of the printer. */
    private static void keepForALook(String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "paper")).resolve(name + ".pdf"), pdf);
    }
}
