package org.redress.correspondence.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.MailSlice;
import org.redress.correspondence.Scene;
import org.redress.correspondence.enclosures.LetterEnclosures;
import org.redress.record.Actor;
import org.redress.record.Documents;
import org.redress.record.UploadedFile;

class PrintQueueTest {

    private static final Actor LEAD = new Actor("lead");

    private static Scene scene;

    @BeforeAll
    static void start() {
        scene = new Scene(MailSlice.start(MailSlice.freePort()));
    }

    @AfterAll
    static void stop() {
        scene.context().close();
    }

    @Test
    void what_a_letter_encloses_is_printed_behind_it_and_the_next_letter_begins_on_a_sheet_of_its_own()
            throws IOException {
        ComplaintNumber first = scene.acknowledged("en", null);
        ComplaintNumber second = scene.acknowledged("ko", null);
        enclose(first, "meter.txt", "The meter stood at 4711.");

        byte[] printed = scene.get(PrintQueue.class)
                .print(List.of(scene.letter(first).id(), scene.letter(second).id()), LEAD);

        try (PDDocument document = Loader.loadPDF(printed)) {
            var text = new PDFTextStripper();
            text.setStartPage(3);
            text.setEndPage(3);
            assertThat(text.getText(document))
                    .contains("Enclosure 1: meter.txt", "The meter stood at 4711.", first.value());
            text.setStartPage(5);
            text.setEndPage(5);
            assertThat(text.getText(document)).contains(second.value());
        }
    }

    private static void enclose(ComplaintNumber number, String name, String words) {
        scene.inTransaction(() -> {
            Documents documents = scene.get(Documents.class);
            documents.add(
                    number,
                    LEAD,
                    List.of(new UploadedFile(name, "text/plain", words.getBytes(StandardCharsets.UTF_8))));
            scene.get(LetterEnclosures.class)
                    .keep(
                            scene.letter(number).id(),
                            List.of(documents.of(number).get(0).id()));
            return null;
        });
    }
}
