package org.redress.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class SheetsTest {

    @Test
    void each_document_begins_on_a_new_sheet_printed_on_both_sides() throws IOException {
        byte[] all = Sheets.together(List.of(page("first"), page("second"), page("third")));

        try (PDDocument document = Loader.loadPDF(all)) {
            assertThat(document.getNumberOfPages()).isEqualTo(5);
            assertThat(textOf(document, 1)).contains("first");
            assertThat(textOf(document, 2)).isBlank();
            assertThat(textOf(document, 3)).contains("second");
            assertThat(textOf(document, 5)).contains("third");
        }
    }

    @Test
    void korean_lines_end_between_words() throws IOException {
        byte[] narrow = Presses.typesetter().set("""
                <html lang='ko'><head><title>줄</title><style>@page { size: 60mm 100mm; margin: 10mm }</style></head>
                <body>지금까지 관여하지 않은 담당자가 고객님의 민원을 처음부터 다시 검토합니다</body></html>""");

        try (PDDocument document = Loader.loadPDF(narrow)) {
            String[] lines = textOf(document, 1).strip().split("\\R");
            assertThat(lines)
                    .hasSizeGreaterThan(2)
                    .allSatisfy(line -> assertThat(List.of("지금까지 관여하지 않은 담당자가 고객님의 민원을 처음부터 다시 검토합니다".split(" ")))
                            .containsAll(List.of(line.strip().split(" "))));
        }
    }

    private static byte[] page(String words) {
        return Presses.typesetter()
                .set("<html lang='en'><head><title>x</title></head><body>" + words + "</body></html>");
    }

    private static String textOf(PDDocument document, int page) throws IOException {
        var text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(document);
    }
}
