package org.redress.correspondence.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.ShippedMessages;
import org.redress.complaint.ComplaintNumber;
import org.redress.paper.EnclosureReader;
import org.redress.paper.Presses;
import org.redress.record.UploadedFile;

/** What lies behind a letter in the same envelope. */
class PrintedEnclosuresTest {

    private static final ComplaintNumber NUMBER = ComplaintNumber.of(2026, 123);

    @ParameterizedTest
    @CsvSource({"en, Enclosure 2: note.txt, the place of this sheet", "ko, 동봉 자료 2: note.txt, 이 장 대신"})
    void every_page_of_every_document_is_printed_and_a_sheet_asks_for_what_has_none(
            String language, String named, String asked) throws IOException {
        var enclosures =
                new PrintedEnclosures(new EnclosureReader(), Presses.typesetter(), Presses.FREE, ShippedMessages.all());

        List<UploadedFile> files = List.of(
                new UploadedFile("report.pdf", "application/pdf", twoPages()),
                new UploadedFile("note.txt", "text/plain", "said on the telephone".getBytes(StandardCharsets.UTF_8)),
                new UploadedFile("meter.png", "image/png", picture()),
                new UploadedFile("call.mp3", "audio/mpeg", new byte[] {1, 2, 3}));
        byte[] pdf = enclosures.of(NUMBER, () -> files, language);

        Files.write(
                Files.createDirectories(Path.of("target", "paper")).resolve("enclosures-" + language + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2 + 3);
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(
                            NUMBER.value(), "The first page", "The second page", named, "said on the telephone", asked)
                    .doesNotContain("??", "□");
            assertThat(document.getPage(3).getResources().getXObjectNames()).isNotEmpty();
        }
    }

    private static byte[] twoPages() {
        return Presses.typesetter()
                .set("<html lang='en'><head><title>Report</title></head><body><p>The first page</p>"
                        + "<p style='page-break-before: always'>The second page</p></body></html>");
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
