package org.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.TestPostgres;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.delivery.Letter;
import org.redress.models.LetterArchive;
import org.redress.models.LetterVersion;
import org.springframework.dao.DataAccessException;

/** Words that were deployed, on two nodes with one database. */
class LetterWordsTest {

    private static Scene one;
    private static Scene other;

    @BeforeAll
    static void start() {
        String database = TestPostgres.newDatabase();
        one = new Scene(MailSlice.startOn(database, MailSlice.freePort()));
        other = new Scene(MailSlice.startOn(database, MailSlice.freePort()));
    }

    @AfterAll
    static void stop() {
        one.context().close();
        other.context().close();
    }

    @BeforeEach
    void nothingChanged() {
        deploy(one, "en", "# as shipped", "bundle");
        deploy(one, "ko", "# as shipped", "bundle");
    }

    @Test
    void the_next_letter_on_every_node_has_the_new_words_and_queued_ones_keep_theirs() {
        ComplaintNumber before = one.acknowledged("en", "ada@example.org");
        other.acknowledged("en", "ada@example.org");

        deploy(one, "en", "acknowledgement.subject=Thank you, we have {0}", null);

        assertThat(one.letter(one.acknowledged("en", "ada@example.org")).subject())
                .startsWith("Thank you, we have C-");
        assertThat(other.letter(other.acknowledged("en", "ada@example.org")).subject())
                .startsWith("Thank you, we have C-");
        assertThat(one.letter(before).subject()).startsWith("We have received");
    }

    @Test
    void what_a_file_leaves_out_and_the_other_language_are_as_shipped() {
        deploy(one, "en", "acknowledgement.subject=Changed {0}", null);
        deploy(one, "en", "acknowledgement.next=Next steps", null);

        Letter english = one.letter(one.acknowledged("en", "ada@example.org"));
        assertThat(english.subject()).startsWith("We have received your complaint");
        assertThat(english.text()).contains("== Next steps ==", "We assess your complaint");
        assertThat(one.letter(one.acknowledged("ko", "ada@example.org")).subject())
                .startsWith("민원이 접수되었습니다");
    }

    private static void send(ComplaintNumber complaint, String run) {
        one.inTransaction(() -> {
            one.get(OwnLetters.class).send(complaint, "receipt", run);
            return complaint;
        });
    }

    @Test
    void a_step_that_runs_twice_sends_an_owners_letter_once() {
        deploy(one, "en", "own.receipt.subject=Got it {0}\nown.receipt.text=Thank you, {1}.", null);
        ComplaintNumber complaint = one.registered("en", "ada@example.org");
        send(complaint, "run-1");
        send(complaint, "run-1");
        send(complaint, "run-2");

        assertThat(one.letters(complaint))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.subject()).isEqualTo("Got it " + complaint));
    }

    @Test
    void the_timeline_names_an_owners_letter() {
        deploy(one, "en", "own.receipt.subject=Got it {0}\nown.receipt.text=Thank you, {1}.", null);
        ComplaintNumber complaint = one.registered("en", "müller@example.org");
        send(complaint, "run-1");

        one.send();

        assertThat(one.timeline(complaint)).containsExactly("MAIL_UNDELIVERABLE OWN receipt");
    }

    @Test
    void every_version_tells_by_which_door_it_came() {
        deploy(one, "en", "signature=Yours", null);

        List<LetterVersion> versions = other.get(LetterArchive.class).versions("en");
        assertThat(versions).extracting(LetterVersion::number).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(versions.get(0))
                .extracting(LetterVersion::source, LetterVersion::content)
                .containsExactly(null, "signature=Yours");
        assertThat(versions.get(1).source()).isEqualTo("bundle");
    }

    @Test
    void words_that_were_in_use_stay_on_record() {
        for (String change : List.of("update letter_words set content = ''", "delete from letter_words")) {
            assertThatThrownBy(() -> one.database().sql(change).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void deployments_at_the_same_moment_come_one_after_the_other() throws Exception {
        int before = newest();
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> deployments = IntStream.range(0, 16)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        deploy(i % 2 == 0 ? one : other, "en", "signature=Version " + i, null);
                        return null;
                    })
                    .toList();
            for (var done : pool.invokeAll(deployments)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(newest()).isEqualTo(before + 16);
    }

    private static int newest() {
        return one.database()
                .sql("select max(version) from letter_words where language = 'en'")
                .query(Integer.class)
                .single();
    }

    private static void deploy(Scene node, String language, String content, String source) {
        node.inTransaction(() -> {
            node.get(LetterArchive.class).keep(language, "deployment", source, content);
            return null;
        });
    }
}
