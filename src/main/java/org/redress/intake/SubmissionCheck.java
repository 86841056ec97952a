package org.redress.intake;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.complaint.Category;
import org.redress.complaint.Channel;
import org.redress.complaint.Complainant;
import org.redress.complaint.Matter;
import org.redress.complaint.Regime;
import org.redress.contract.StorableText;
import org.redress.record.StaffDirectory;
import org.springframework.stereotype.Component;

/** Decides whether a submission can be taken as a complaint; the only way to a {@link NewComplaint}. */
@Component
public class SubmissionCheck {

    private static final Submission.Person NOBODY =
            new Submission.Person(null, null, null, null, null, null, null, null);

    private final Validator validator;
    private final FieldReader reader;
    private final StaffDirectory staff;
    private final SubmittedCodes codes;

    SubmissionCheck(Validator validator, FieldReader reader, StaffDirectory staff, SubmittedCodes codes) {
        this.staff = staff;
        this.codes = codes;
        this.validator = validator;
        this.reader = reader;
    }

    /** @throws InvalidSubmission with every problem, in the order of the fields */
    public NewComplaint accept(Submission submission, Arrival arrival) {
        var problems = reader.problems();
        Class<?>[] rules = arrival.isImport()
                ? new Class<?>[] {Default.class}
                : new Class<?>[] {Default.class, Submission.InPerson.class};
        validator.validate(submission, rules).stream()
                .sorted(Comparator.comparing(SubmissionCheck::fieldOf))
                .forEach(violation -> problems.add(fieldOf(violation), violation.getMessage()));
        Submission.Person person = submission.complainant() == null ? NOBODY : submission.complainant();
        if (!arrival.isImport() && submission.complainant() != null && !person.isReachable()) {
            problems.addCode("complainant.email", "problem.unreachable");
        }
        LocalDate eventDate = problems.date("eventDate", submission.eventDate());
        Channel channel = channelOf(submission, arrival, problems);
        Instant receivedAt = receivedAtOf(submission, arrival, problems);
        Category category = codes.category(submission.category(), arrival.isImport() ? receivedAt : null, problems);
        Regime regime = regimeOf(submission, arrival, problems);
        String language = languageOf(person, arrival, problems);
        Set<String> complainedAbout = complainedAboutOf(submission, arrival, problems);
        problems.refuse();
        return new NewComplaint(
                channel,
                language,
                receivedAt,
                arrival.actor(),
                matterOf(submission, eventDate),
                complainantOf(person, submission.consent()),
                category,
                arrival.documents(),
                regime,
                arrival.origin(),
                complainedAbout);
    }

    private Channel channelOf(Submission submission, Arrival arrival, FieldReader.Problems problems) {
        if (given(submission.channel()) == null) {
            if (arrival.channel() == null) {
                problems.addCode("channel", "problem.required");
            }
            return arrival.channel();
        }
        if (!arrival.actor().isStaff()) {
            problems.addCode("channel", "problem.staffOnly");
        }
        return codes.channel(submission.channel(), problems);
    }

    private static Instant receivedAtOf(Submission submission, Arrival arrival, FieldReader.Problems problems) {
        if (submission.receivedAt() != null && !arrival.actor().isStaff() && !arrival.isImport()) {
            problems.addCode("receivedAt", "problem.staffOnly");
        }
        return problems.receipt("receivedAt", submission.receivedAt());
    }

    private static Regime regimeOf(Submission submission, Arrival arrival, FieldReader.Problems problems) {
        Submission.Rules rules = submission.regime();
        if (rules == null) {
            return Regime.NONE;
        }
        if (!arrival.actor().isStaff() && !arrival.isImport()) {
            problems.addCode("regime", "problem.staffOnly");
        }
        return new Regime(given(rules.sector()), given(rules.jurisdiction()), given(rules.scheme()));
    }

    private Set<String> complainedAboutOf(Submission submission, Arrival arrival, FieldReader.Problems problems) {
        List<String> people = submission.complainedAbout();
        if (people == null || people.isEmpty()) {
            return Set.of();
        }
        if (!arrival.actor().isStaff()) {
            problems.addCode("complainedAbout", "problem.staffOnly");
        } else if (!people.stream()
                .allMatch(person ->
                        person != null && StorableText.flawOf(person).isEmpty() && staff.knows(person.strip()))) {
            problems.addCode("complainedAbout", "problem.noUser");
        }
        return people.stream().filter(Objects::nonNull).map(String::strip).collect(Collectors.toSet());
    }

    /** Any language is kept, whether letters are written in it or not. */
    private static String languageOf(Submission.Person person, Arrival arrival, FieldReader.Problems problems) {
        String chosen = given(person.preferredLanguage());
        try {
            return chosen != null
                    ? Languages.tag(chosen)
                    : arrival.language() == null ? "en" : Languages.tag(arrival.language());
        } catch (IllformedLocaleException e) {
            problems.addCode("complainant.preferredLanguage", "problem.language");
            return null;
        }
    }

    private static Matter matterOf(Submission sent, LocalDate eventDate) {
        return new Matter(
                sent.subject(),
                sent.description(),
                given(sent.desiredRemedy()),
                given(sent.product()),
                given(sent.productReference()),
                eventDate,
                given(sent.eventPlace()),
                sent.recurrent());
    }

    private static Complainant complainantOf(Submission.Person person, boolean consent) {
        return new Complainant(
                given(person.name()),
                given(person.organisation()),
                given(person.email()),
                given(person.phone()),
                given(person.address()),
                given(person.onBehalfOf()),
                given(person.adjustments()),
                consent);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static String fieldOf(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().toString();
    }
}
