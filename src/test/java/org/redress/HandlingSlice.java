package org.redress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.redress.assessment.Assessments;
import org.redress.assessment.WithdrawnComplaints;
import org.redress.calendar.CalendarId;
import org.redress.calendar.TimeLimit;
import org.redress.casework.FindingResult;
import org.redress.casework.Issues;
import org.redress.codes.Codes;
import org.redress.complaint.Answer;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.Outcome;
import org.redress.composition.OwnForms;
import org.redress.correspondence.MailSlice;
import org.redress.correspondence.MutableClock;
import org.redress.correspondence.RecordingFlow;
import org.redress.correspondence.Scene;
import org.redress.correspondence.delivery.Contacts;
import org.redress.correspondence.delivery.Letter;
import org.redress.correspondence.delivery.LetterArrived;
import org.redress.correspondence.delivery.Told;
import org.redress.deadlines.ClockClass;
import org.redress.deadlines.ClockFlow;
import org.redress.deadlines.ClockLedger;
import org.redress.deadlines.ClockRule;
import org.redress.deadlines.Duty;
import org.redress.deadlines.IdleClockFlow;
import org.redress.escalation.Delays;
import org.redress.escalation.Reconsiderations;
import org.redress.escalation.Reopenings;
import org.redress.escalation.SecondStageReviews;
import org.redress.investigation.Cause;
import org.redress.investigation.Investigations;
import org.redress.record.Actor;
import org.redress.record.AllEvents;
import org.redress.record.Policies;
import org.redress.record.SubjectKind;
import org.redress.record.Timeline;
import org.redress.resolution.Authority;
import org.redress.resolution.Closings;
import org.redress.resolution.Decisions;
import org.redress.resolution.KnownDecision;
import org.redress.resolution.Outcomes;
import org.redress.resolution.OutsideDecisions;
import org.redress.resolution.Remedies;
import org.redress.resolution.Remedy;
import org.redress.resolution.ResolutionEvent;
import org.redress.resolution.Silence;
import org.redress.resolution.SilenceRule;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * The use cases of handling on a real PostgreSQL: assessment, decision, remedies, closing, reviews and clocks, without engine and pages.
 * One start serves all test classes of a JVM: each test works on complaints of its own, and the clock only goes forward.
 */
public final class HandlingSlice implements AutoCloseable {

    private static final SilenceRule SILENCE = new SilenceRule(14, 28, true);

    private static HandlingSlice shared;

    private final ConfigurableApplicationContext context;
    private final Scene scene;

    public HandlingSlice() {
        context = new SpringApplicationBuilder(HandlingSlice.Parts.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.main.banner-mode=off",
                        "spring.datasource.url=" + TestPostgres.newDatabase(),
                        "spring.jpa.open-in-view=false",
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=1",
                        "redress.mail.from=complaints@warm.example",
                        "redress.mail.sender-enabled=false",
                        "redress.public-url=https://complaints.warm.example",
                        "redress.organisation.name=Warm Homes")
                .run();
        scene = new Scene(context);
    }

    public static synchronized HandlingSlice shared() {
        if (shared == null) {
            shared = new HandlingSlice();
        }
        return shared;
    }

    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    public <T> T inTransaction(Supplier<T> work) {
        return scene.inTransaction(work);
    }

    public Complaint complaint(ComplaintNumber number) {
        return inTransaction(() -> get(Complaints.class).get(number));
    }

    /** What happened since it was received, each with its remark. */
    public List<String> timeline(ComplaintNumber number) {
        return get(Timeline.class).of(number).stream()
                .filter(line -> line.event() != ComplaintEvent.RECEIVED)
                .map(line -> line.event() + (line.remark() == null ? "" : " " + line.remark()))
                .toList();
    }

    public List<Letter> letters(ComplaintNumber number) {
        return scene.letters(number);
    }

    /** What the flow of this complaint was told, each with its facts. */
    public List<String> told(ComplaintNumber number) {
        return get(RecordingFlow.class).told.stream()
                .filter(line -> line.startsWith(number + " "))
                .map(line -> line.substring(number.toString().length() + 1))
                .toList();
    }

    /** The flow of this complaint has come to its end. */
    public void flowEnded(ComplaintNumber number) {
        get(RecordingFlow.class).ended.add(number);
    }

    public void sql(String statement, ComplaintNumber number) {
        scene.database().sql(statement).param(number.value()).update();
    }

    /** Now, by the clock of the slice. */
    public ComplaintNumber received() {
        return scene.registered("en", "kim@example.org", get(MutableClock.class).instant());
    }

    /** A complaint that is assessed and investigated by nobody in particular and waits for its decision. */
    public ComplaintNumber investigated() {
        return change(received(), complaint -> {
            complaint.acknowledge(complaint.receipt().receivedAt());
            complaint.beginInvestigation();
        });
    }

    /** Its one issue has a finding, and the cause is known. */
    public void concludeInvestigation(ComplaintNumber number) {
        get(Issues.class)
                .add(
                        number,
                        new Actor("handler"),
                        new Issues.Finding("Late", FindingResult.UPHELD, "the log says so", null));
        get(Investigations.class)
                .record(
                        number,
                        new Actor("handler"),
                        new Investigations.Statement(
                                "read the log", "Your meter and our log.", Cause.of("PROCESS"), "so"));
    }

    public void decide(ComplaintNumber number, String decider, Remedy remedy) {
        get(Decisions.class)
                .decide(
                        number,
                        new Actor(decider),
                        new Decisions.Statement(Outcome.UPHELD, null, "Because.", null, remedy, dueOn(remedy)));
    }

    /** A month from now for what is promised. */
    public LocalDate dueOn(Remedy remedy) {
        return remedy.isPromise()
                ? LocalDate.ofInstant(get(MutableClock.class).instant(), ZoneOffset.UTC)
                        .plusMonths(1)
                : null;
    }

    /** The decision goes out with the authority it needs. */
    public void communicate(ComplaintNumber number) {
        communicate(number, SILENCE);
    }

    public void communicate(ComplaintNumber number, SilenceRule rule) {
        get(Decisions.class).communicate(number, rule);
    }

    /** Somebody said today on the phone what is in a letter. */
    public Told byPhone(String note) {
        return new Told("PHONE", get(Contacts.class).today(), note);
    }

    /** What became of everything that was written to the complainant. */
    public void mailBecame(ComplaintNumber number, String state) {
        scene.database()
                .sql(
                        "update outbox_mail set state = :state, sent_at = case when :state = 'SENT' then queued_at end, arrived_at = case when :state = 'SENT' then cast(:now as timestamptz) end where complaint_number = :number")
                .param("now", get(MutableClock.class).instant().toString())
                .param("state", state)
                .param("number", number.value())
                .update();
    }

    /** The mail server took everything that was written to the complainant. */
    public void everythingArrives(ComplaintNumber number) {
        List<Letter> waiting = letters(number).stream()
                .filter(letter -> "PENDING".equals(letter.state()))
                .toList();
        mailBecame(number, "SENT");
        inTransaction(() -> {
            waiting.forEach(letter -> context.publishEvent(new LetterArrived(
                    number,
                    letter.kind(),
                    occasionOf(letter),
                    Actor.SYSTEM,
                    "EMAIL",
                    get(MutableClock.class).instant())));
            return number;
        });
    }

    public void publish(Object event) {
        context.publishEvent(event);
    }

    public String occasionOf(Letter letter) {
        return scene.database()
                .sql("select occasion from outbox_mail where id = ?")
                .param(letter.id())
                .query(String.class)
                .single();
    }

    /** The complainant rejects the first decision and the review is opened. */
    public void reject(ComplaintNumber number) {
        get(Authority.class).requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        communicate(number);
        everythingArrives(number);
        get(Outcomes.class).record(number, Actor.COMPLAINANT, Answer.REJECTED, "no");
        get(SecondStageReviews.class).open(number);
    }

    /** The first decision is accepted and carried out, and the closed complaint is opened again. */
    public void carryOutAndReopen(ComplaintNumber number) {
        get(Authority.class).requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        communicate(number);
        everythingArrives(number);
        get(Outcomes.class).record(number, Actor.COMPLAINANT, Answer.ACCEPTED, null);
        get(Remedies.class).recordCorrection(number, new Actor("handler"), "paid");
        change(number, complaint -> {
            complaint.close(Instant.now());
            complaint.reopen();
        });
        get(SecondStageReviews.class).open(number);
    }

    /** A clock of the house about one task, in days of the calendar. */
    public ClockRule rule(String id, Duration limit, String from, String task, boolean goesOn) {
        return new ClockRule(
                id,
                id,
                ClockClass.INTERNAL,
                TimeLimit.of((int) limit.toDays(), TimeLimit.Unit.CALENDAR_DAY),
                null,
                CalendarId.DEFAULT,
                AllEvents.KNOWN.read(from),
                Set.of(ResolutionEvent.CORRECTED),
                null,
                false,
                0,
                Duty.NONE,
                75,
                "house",
                null,
                Set.of(task),
                goesOn);
    }

    /** The complainant said that they take it back, and the flow confirms it; whether we go on for ourselves. */
    public boolean confirmWithdrawal(ComplaintNumber number) {
        inTransaction(() -> {
            get(Timeline.class).record(number, Actor.COMPLAINANT, ComplaintEvent.WITHDRAWN, null);
            return number;
        });
        return get(WithdrawnComplaints.class).confirm(number);
    }

    public void takeBackAndClose(ComplaintNumber number) {
        change(number, complaint -> {
            complaint.withdraw();
            complaint.close(Instant.now());
        });
    }

    public ComplaintNumber change(ComplaintNumber number, Consumer<Complaint> change) {
        return inTransaction(() -> {
            change.accept(get(Complaints.class).get(number));
            return number;
        });
    }

    @Override
    public void close() {
        context.close();
    }

    @Import({
        MailSlice.class,
        Decisions.class,
        Authority.class,
        Remedies.class,
        Outcomes.class,
        KnownDecision.class,
        OutsideDecisions.class,
        Silence.class,
        Closings.class,
        SecondStageReviews.class,
        Reopenings.class,
        Reconsiderations.class,
        Delays.class
    })
    @ImportAutoConfiguration({JacksonAutoConfiguration.class, MessageSourceAutoConfiguration.class})
    @ComponentScan(
            basePackageClasses = {
                Assessments.class,
                Investigations.class,
                OwnForms.class,
                ClockLedger.class,
                Codes.class
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*\\.(process|web)\\..*|.*\\.UpkeepSchedule|.*\\$Types|.*Test.*"))
    @ComponentScan(
            basePackages = {
                "org.redress.access",
                "org.redress.escalation",
                "org.redress.resolution",
                "org.redress.tracking"
            },
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "org\\.redress\\.(resolution\\.(Coherence|DecisionLetters|ClosingLetters|Enclosures|EnclosureStore|Reminders|LeavingDecisions|UnheardSilence|CommunicatedDecisions)|access\\.(Substitutes|AbsenceCheck|SubstitutionStore)|escalation\\.(EscalationNews|Escalations|PresentStaff)|tracking\\.(LostLinks|LinkRequests|OwnFile|AnswerDates))"))
    @EntityScan({
        "org.redress.resolution",
        "org.redress.escalation",
        "org.redress.assessment",
        "org.redress.investigation"
    })
    @EnableJpaRepositories({
        "org.redress.resolution",
        "org.redress.escalation",
        "org.redress.assessment",
        "org.redress.investigation"
    })
    static class Parts {

        @Bean
        SubjectKind policies() {
            return new Policies();
        }

        @Bean
        ClockFlow clockFlow() {
            return new IdleClockFlow();
        }
    }
}
