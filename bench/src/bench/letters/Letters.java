package bench.letters;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.redress.complaint.Complainant;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.correspondence.MailSlice;
import org.redress.correspondence.MutableClock;
import org.redress.correspondence.SampleLetters;
import org.redress.correspondence.Scene;
import org.redress.correspondence.delivery.FaultySmtp;
import org.redress.correspondence.delivery.Letter;
import org.redress.correspondence.delivery.ReturnBox;
import org.redress.correspondence.delivery.Sender;
import org.redress.correspondence.post.PaperLetters;
import org.redress.correspondence.post.ReadBack;
import org.redress.record.Timeline;

/**
 * Writes every letter in every situation, in English and Korean, to somebody with an e-mail address, without one, with one that is
 * refused and with one whose mail comes back, over real mail servers and a real database, into a folder for a look: the mail as it went
 * (eml, html, txt), what is printed (pdf), sheets of all printed pages, and an overview. Ends with 1 when a letter did not end as its way
 * should, or paper and mail do not say the same.
 */
public final class Letters {

    private static final List<String> LANGUAGES = List.of("en", "ko");

    /** The day of the decision in the invented facts. */
    private static final Instant DECIDED = Instant.parse("2026-04-01T14:00:00Z");

    private final Path folder;
    private final FaultySmtp smtp;
    private final ReturnBox box;
    private final Scene scene;
    private final Sheets sheets;
    private final List<String> wrong = new ArrayList<>();

    private Letters(Path folder, FaultySmtp smtp, ReturnBox box, Scene scene) {
        this.folder = folder;
        this.smtp = smtp;
        this.box = box;
        this.scene = scene;
        this.sheets = new Sheets(folder.resolve("sheets"));
    }

    public static void main(String[] words) throws Exception {
        if (words.length != 1) {
            throw new IllegalArgumentException("Usage: bench/letters FOLDER");
        }
        int imap = MailSlice.freePort();
        List<String> wrong;
        try (FaultySmtp smtp = Way.server();
                ReturnBox box = new ReturnBox(imap)) {
            Scene scene = new Scene(MailSlice.start(smtp.port(), ReturnBox.settings(imap)));
            scene.get(MutableClock.class).pass(Duration.between(MutableClock.START, DECIDED));
            wrong = new Letters(Path.of(words[0]), smtp, box, scene).writeAll();
            scene.context().close();
        } catch (Exception e) {
            e.printStackTrace();
            wrong = List.of("stopped");
        }
        wrong.forEach(System.err::println);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    private List<String> writeAll() throws Exception {
        Overview overview = new Overview();
        int letters = 0;
        for (String language : LANGUAGES) {
            List<Written> all = write(language);
            send(all);
            giveBack(all);
            for (Written written : all) {
                overview.add(written, keep(written));
            }
            letters += all.size();
        }
        sheets.end();
        Files.writeString(folder.resolve("index.html"), overview.page());
        System.out.println(letters + " letters, " + wrong.size() + " wrong");
        return wrong;
    }

    private List<Written> write(String language) {
        List<Written> all = new ArrayList<>();
        SampleLetters.inEverySituation(Locale.forLanguageTag(language)).forEach((situation, contents) -> {
            if (!contents.kind().isForStaff()) {
                for (Way way : Way.values()) {
                    String address = way.address(language + all.size());
                    ComplaintNumber number = scene.registered(language, complainant(language, address));
                    scene.write(number, contents);
                    all.add(new Written(language, situation, contents.kind().fileName(), way, address, number));
                }
            }
        });
        return all;
    }

    private void send(List<Written> all) {
        for (Written written : all) {
            while (scene.letter(written.number()).state().equals("PENDING")) {
                scene.send();
            }
        }
    }

    private void giveBack(List<Written> all) throws MessagingException {
        for (Written written : all) {
            if (written.way() == Way.RETURNED) {
                String envelope = "returns+" + scene.column(written.number(), "return_token") + "@warm.example";
                box.put(ReturnBox.reportAbout(written.address(), envelope, "failed", "5.1.1", "<unknown@example.org>"));
            }
        }
        while (box.count("INBOX") > 0) {
            Sender.readReturns(scene.context());
        }
    }

    private Ending keep(Written written) throws IOException {
        Letter letter = scene.letter(written.number());
        Path place = Files.createDirectories(folder.resolve(written.place()));
        if (!letter.state().equals(written.way().end)) {
            wrong.add(written + " ended " + letter.state());
        }
        if (written.way() == Way.EMAIL) {
            keepMail(written, letter, place);
        }
        if (written.way() == Way.NONE) {
            keepPaper(written, letter, place);
        }
        return new Ending(letter.state(), lines(written.number()));
    }

    private void keepMail(Written written, Letter letter, Path place) throws IOException {
        Files.writeString(
                place.resolve("mail.eml"), smtp.acceptedFor(written.address()).get(0));
        Files.writeString(place.resolve("mail.html"), scene.column(written.number(), "html"));
        Files.writeString(place.resolve("mail.txt"), letter.subject() + "\n\n" + letter.text());
    }

    private void keepPaper(Written written, Letter letter, Path place) throws IOException {
        Complaint complaint =
                scene.inTransaction(() -> scene.get(Complaints.class).get(written.number()));
        byte[] pdf = scene.get(PaperLetters.class).toPost(complaint, letter);
        Files.write(place.resolve("paper.pdf"), pdf);
        sheets.add(letter.language() + "-" + written.kind(), pdf);
        String printed = ReadBack.words(pdf, written.number(), letter.language());
        String mailed = ReadBack.wordsOfMail(letter);
        if (!printed.equals(mailed)) {
            wrong.add(written + " says on paper " + printed + "\n  and in the mail " + mailed);
        }
    }

    private List<String> lines(ComplaintNumber number) {
        return scene.get(Timeline.class).of(number).stream()
                .map(line -> line.event().name())
                .toList();
    }

    private static Complainant complainant(String language, String email) {
        boolean korean = language.equals("ko");
        return new Complainant(
                korean ? "홍길동" : "Ada Lovelace",
                null,
                email,
                null,
                korean ? "서울특별시 종로구 세종대로 209\n03171" : "12 St James's Square\nLondon SW1Y 4JH",
                null,
                null,
                true);
    }

    /** A letter to a complaint of its own. */
    record Written(String language, String situation, String kind, Way way, String address, ComplaintNumber number) {

        Path place() {
            return Path.of(language, situation.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        }
    }

    /** What became of a letter: its state and the lines of the timeline. */
    record Ending(String state, List<String> lines) {}
}
