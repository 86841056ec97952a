package org.redress.correspondence.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.MailSlice;
import org.redress.correspondence.Scene;
import org.redress.correspondence.delivery.Contacts;
import org.redress.correspondence.enclosures.LetterEnclosures;
import org.redress.record.Actor;
import org.redress.record.Documents;
import org.redress.record.Timeline;
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

    @Test
    void a_letter_that_several_people_mark_at_once_was_posted_once() throws Exception {
        ComplaintNumber number = scene.acknowledged("en", null);
        long letter = scene.letter(number).id();
        var posting = scene.get(PrintQueue.class);
        var pool = Executors.newFixedThreadPool(6);

        List<Boolean> marked = pool
                .invokeAll(IntStream.range(0, 12)
                        .<Callable<Boolean>>mapToObj(each -> () -> isMarked(posting, letter))
                        .toList())
                .stream()
                .map(PrintQueueTest::done)
                .toList();

        pool.shutdown();
        assertThat(marked).containsOnlyOnce(true);
        assertThat(scene.get(Timeline.class).of(number))
                .extracting(line -> line.event().name())
                .containsOnlyOnce("SENT_BY_OTHER_MEANS", "NOTHING_LEFT_TO_SEND");
    }

    @Test
    void a_letter_goes_again_to_an_address_that_it_came_back_from_before() {
        ComplaintNumber number = scene.acknowledged("en", "ada@example.org");
        for (String next : List.of("lovelace@example.org", "ada@example.org", "lovelace@example.org")) {
            scene.database()
                    .sql(
                            "update outbox_mail set state = 'UNDELIVERABLE' where complaint_number = ? and state = 'PENDING'")
                    .param(number.value())
                    .update();

            scene.inTransaction(() -> {
                scene.get(Contacts.class).correctAddress(number, LEAD, next, "she called");
                return null;
            });

            assertThat(scene.letters(number))
                    .filteredOn(letter -> letter.state().equals("PENDING"))
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.recipient()).isEqualTo(next));
        }
    }

    private static boolean isMarked(PrintQueue posting, long letter) {
        try {
            posting.posted(List.of(letter), LEAD, scene.get(Contacts.class).today());
            return true;
        } catch (RuleRefused e) {
            return false;
        }
    }

    private static boolean done(Future<Boolean> marking) {
        try {
            return marking.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
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
