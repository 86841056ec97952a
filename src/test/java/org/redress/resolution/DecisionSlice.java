package org.redress.resolution;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.redress.TestPostgres;
import org.redress.complaint.Actor;
import org.redress.complaint.Answer;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.Outcome;
import org.redress.correspondence.MailSlice;
import org.redress.correspondence.Scene;
import org.redress.escalation.SecondStageReviews;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Decisions, remedies and reviews on a real PostgreSQL, without engine and pages. */
class DecisionSlice implements AutoCloseable {

    private static final SilenceRule SILENCE = new SilenceRule(14, 28, true);

    private final ConfigurableApplicationContext context;
    private final Scene scene;

    DecisionSlice() {
        context = new SpringApplicationBuilder(DecisionSlice.Parts.class).web(WebApplicationType.NONE)
            .properties("spring.main.banner-mode=off", "spring.datasource.url=" + TestPostgres.newDatabase(),
                "spring.jpa.open-in-view=false", "spring.mail.host=127.0.0.1", "spring.mail.port=1",
                "redress.mail.from=complaints@warm.example", "redress.mail.sender-enabled=false",
                "redress.public-url=https://complaints.warm.example", "redress.organisation.name=Warm Homes")
            .run();
        scene = new Scene(context);
    }

    <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    <T> T inTransaction(Supplier<T> work) {
        return scene.inTransaction(work);
    }

    void sql(String statement, ComplaintNumber number) {
        scene.database().sql(statement).param(number.value()).update();
    }

    /** A complaint that is assessed and investigated by nobody in particular and waits for its decision. */
    ComplaintNumber investigated() {
        ComplaintNumber number = scene.registered("en", "kim@example.org");
        return change(number, complaint -> {
            complaint.acknowledge(complaint.receipt().receivedAt());
            complaint.beginInvestigation();
        });
    }

    void decide(ComplaintNumber number, String decider, Remedy remedy) {
        get(Decisions.class).decide(number, new Actor(decider), new Decisions.Statement(Outcome.UPHELD, "Because.", null, remedy));
    }

    /** The decision goes out with the authority it needs. */
    void communicate(ComplaintNumber number) {
        get(Decisions.class).communicate(number, SILENCE);
    }

    /** The complainant rejects the first decision and the review is opened. */
    void reject(ComplaintNumber number) {
        get(Authority.class).requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        communicate(number);
        get(Outcomes.class).record(number, Actor.COMPLAINANT, Answer.REJECTED, "no");
        get(SecondStageReviews.class).open(number);
    }

    /** The first decision is accepted and carried out, and the closed complaint is opened again. */
    void carryOutAndReopen(ComplaintNumber number) {
        get(Authority.class).requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        communicate(number);
        get(Outcomes.class).record(number, Actor.COMPLAINANT, Answer.ACCEPTED, null);
        get(Remedies.class).recordCorrection(number, new Actor("handler"), "paid");
        change(number, complaint -> {
            complaint.close(Instant.now());
            complaint.reopen();
        });
        get(SecondStageReviews.class).open(number);
    }

    private ComplaintNumber change(ComplaintNumber number, Consumer<Complaint> change) {
        return inTransaction(() -> {
            change.accept(get(Complaints.class).get(number));
            return number;
        });
    }

    @Override
    public void close() {
        context.close();
    }

    @Import({MailSlice.class, Decisions.class, Authority.class, Remedies.class, Outcomes.class, SecondStageReviews.class})
    @EntityScan({"org.redress.resolution", "org.redress.escalation"})
    @EnableJpaRepositories({"org.redress.resolution", "org.redress.escalation"})
    static class Parts {
    }
}
