package org.redress.correspondence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.redress.complaint.Complainant;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.Receipt;
import org.redress.complaint.Registration;
import org.redress.correspondence.delivery.Letter;
import org.redress.correspondence.delivery.Sender;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests do with the slice again and again. */
public record Scene(ConfigurableApplicationContext context) {

    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    public <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(get(PlatformTransactionManager.class)).execute(status -> work.get());
    }

    /** Registers a complaint and acknowledges it in one transaction, as the process does. */
    public ComplaintNumber acknowledged(String language, String email) {
        return inTransaction(() -> {
            Complaint complaint = register(language, email);
            write(complaint, SampleLetters.of("ACKNOWLEDGEMENT"), "receipt");
            return complaint.number();
        });
    }

    public ComplaintNumber registered(String language, String email) {
        return inTransaction(() -> register(language, email).number());
    }

    public ComplaintNumber registered(String language, String email, Instant at) {
        Receipt usual = Fixtures.complaint(language, "Ada Lovelace").receipt();
        return inTransaction(() -> register(
                        new Receipt(
                                usual.channel(),
                                usual.language(),
                                at,
                                at,
                                usual.recordedBy(),
                                usual.source(),
                                usual.sourceReference(),
                                usual.backfilled(),
                                true,
                                usual.regime()),
                        email)
                .number());
    }

    public ComplaintNumber registered(String language, Complainant complainant) {
        return inTransaction(
                () -> register(Fixtures.complaint(language, "Ada Lovelace").receipt(), complainant)
                        .number());
    }

    private Complaint register(String language, String email) {
        return register(Fixtures.complaint(language, "Ada Lovelace").receipt(), email);
    }

    private Complaint register(Receipt receipt, String email) {
        return register(receipt, Fixtures.complainant("Ada Lovelace", email));
    }

    private Complaint register(Receipt receipt, Complainant complainant) {
        return get(Registration.class)
                .register(
                        receipt,
                        Fixtures.complaint(receipt.language(), "Ada Lovelace").matter(),
                        complainant,
                        null,
                        Set.of());
    }

    public void write(ComplaintNumber number, LetterContents letter) {
        inTransaction(() -> write(get(Complaints.class).get(number), letter, "once"));
    }

    /** @param letter the word of a kind, of which the sample is written */
    public void write(ComplaintNumber number, String letter, String occasion) {
        inTransaction(() -> write(get(Complaints.class).get(number), SampleLetters.of(letter), occasion));
    }

    private Complaint write(Complaint complaint, LetterContents letter, String occasion) {
        get(Correspondence.class).writeToComplainant(complaint, new Alone(letter), occasion);
        return complaint;
    }

    /** A sample without the documents it names, which nobody has added. */
    private record Alone(@JsonValue LetterContents letter) implements LetterContents {

        @Override
        public LetterKind kind() {
            return letter.kind();
        }

        @Override
        public void show(LetterPage page) {
            letter.show(page);
        }

        @Override
        public String subject(LetterPage page) {
            return letter.subject(page);
        }
    }

    public void send() {
        Sender.sendDue(context);
    }

    public List<Letter> letters(ComplaintNumber number) {
        return get(Correspondence.class).of(number);
    }

    public Letter letter(ComplaintNumber number) {
        return letters(number).get(0);
    }

    public List<String> timeline(ComplaintNumber number) {
        return get(Timeline.class).of(number).stream()
                .filter(line -> line.event() == CorrespondenceEvent.MAIL_SENT
                        || line.event() == CorrespondenceEvent.MAIL_UNDELIVERABLE)
                .map(line -> line.actor().equals(Actor.SYSTEM.id())
                        ? line.event() + " " + line.remark()
                        : "not by the system")
                .toList();
    }

    public JdbcClient database() {
        return get(JdbcClient.class);
    }

    public String column(ComplaintNumber number, String column) {
        return database()
                .sql("select " + column + "::text from outbox_mail where complaint_number = ? order by id limit 1")
                .param(number.value())
                .query(String.class)
                .single();
    }

    public Map<String, Object> row(ComplaintNumber number) {
        return database()
                .sql("select * from outbox_mail where complaint_number = ?")
                .param(number.value())
                .query()
                .singleRow();
    }
}
