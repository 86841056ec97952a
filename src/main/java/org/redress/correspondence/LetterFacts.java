package org.redress.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redress.casework.Issues;
import org.redress.complaint.CloseReason;
import org.redress.complaint.Complaint;
import org.redress.complaint.Outcome;
import org.redress.complaint.Stage;
import org.redress.contract.Money;

/** Turns the facts of a letter into the words and dates that its template shows, in the language of the letter. */
class LetterFacts {

    private final Organisation organisation;
    private final MailTexts texts;
    private final Locale locale;
    private final Complaint complaint;
    private final Map<String, Object> facts;

    LetterFacts(
            Organisation organisation, MailTexts texts, Locale locale, Complaint complaint, Map<String, Object> facts) {
        this.organisation = organisation;
        this.texts = texts;
        this.locale = locale;
        this.complaint = complaint;
        this.facts = facts;
    }

    Map<String, Object> shownIn(MailTemplate template) {
        Map<String, Object> shown = new HashMap<>();
        switch (template) {
            case ACKNOWLEDGEMENT -> shown.put("answerBy", day(promisedDay()));
            case OUT_OF_SCOPE -> {
                shown.put("reason", required("reason", String.class));
                shown.put("mayDispute", Boolean.TRUE.equals(optional("mayDispute", Boolean.class)));
            }
            case DECISION -> showDecision(shown);
            case REMINDER -> {
                shown.put("decidedOn", day(complaint.decisionCommunicatedAt()));
                shown.put("answerBy", day(optional("answerBy", Instant.class)));
            }
            case DELAY -> {
                shown.put("reason", required("reason", String.class));
                shown.put("expectedAnswer", required("expectedAnswer", String.class));
            }
            case EXTENSION -> {
                shown.put("reason", required("reason", String.class));
                shown.put("dueOn", day(required("dueAt", Instant.class)));
            }
            case INFORMATION_REQUEST, INFORMATION_REMINDER -> {
                shown.put("what", required("what", String.class));
                shown.put("askedOn", day(optional("askedAt", Instant.class)));
                shown.put("answerBy", day(required("answerBy", Instant.class)));
            }
            case REVIEW_OPENED ->
                shown.put("reconsidered", Boolean.TRUE.equals(optional("reconsidered", Boolean.class)));
            case EXTERNAL_ROUTE, REOPENED, WITHDRAWN -> {}
            case CLOSING -> showClosing(shown);
            case ESCALATION, ESCALATION_ALARM -> showEscalation(shown);
            case WORK_TAKEN -> {
                shown.put("task", required("task", String.class));
                shown.put("groups", required("groups", String.class));
            }
            case GUESSING -> {
                shown.put("tries", required("tries", Integer.class).toString());
                shown.put("accounts", required("accounts", Integer.class).toString());
                shown.put("health", LinkMarkers.HEALTH);
            }
            case OWN -> shown.put("paragraphs", ownLetter().paragraphs());
        }
        return shown;
    }

    String subject(MailTemplate template) {
        String number = complaint == null ? "" : complaint.number().value();
        return template == MailTemplate.OWN
                ? ownLetter().subject()
                : texts.get(locale, template.fileName() + ".subject", number);
    }

    private OwnLetter ownLetter() {
        return new OwnLetter(texts, locale, complaint, required("letter", String.class));
    }

    String day(Instant moment) {
        return moment == null ? null : day(LocalDate.ofInstant(moment, organisation.timeZone()));
    }

    private void showDecision(Map<String, Object> shown) {
        Money remedyMoney = optional("remedyMoney", Money.class);
        shown.put("outcome", word("outcome", required("outcome", Outcome.class)));
        shown.put("reasons", required("reasons", String.class));
        shown.put("secondStage", required("stage", Stage.class) == Stage.SECOND);
        shown.put("findings", findings(optional("findings", List.class)));
        shown.put("remedyText", optional("remedyText", String.class));
        shown.put("remedyMoney", remedyMoney == null ? null : remedyMoney.in(locale));
        shown.put("prevention", optional("prevention", String.class));
        shown.put("answerBy", day(optional("answerBy", Instant.class)));
    }

    private void showClosing(Map<String, Object> shown) {
        CloseReason reason = required("closeReason", CloseReason.class);
        String until = day(optional("objectionUntil", LocalDate.class));
        boolean nothingToDo =
                reason == CloseReason.ACCEPTED && !Boolean.TRUE.equals(optional("carriedOut", Boolean.class));
        shown.put(
                "closeReason",
                nothingToDo ? texts.get(locale, "closeReason.ACCEPTED_DONE") : word("closeReason", reason));
        shown.put(
                "ordered",
                reason == CloseReason.EXTERNAL_DECISION && Boolean.TRUE.equals(optional("ordered", Boolean.class)));
        shown.put("answerUntil", reason == CloseReason.NO_REPLY ? until : null);
        shown.put("disputeUntil", reason == CloseReason.OUT_OF_SCOPE ? until : null);
    }

    private List<Map<String, String>> findings(List<?> given) {
        if (given == null) {
            return List.of();
        }
        return given.stream()
                .map(Issues.ToldFinding.class::cast)
                .map(finding -> Map.ofEntries(
                        Map.entry("issue", finding.issue()),
                        Map.entry("result", word("finding", finding.result())),
                        Map.entry("told", finding.told() == null ? "" : finding.told())))
                .toList();
    }

    private void showEscalation(Map<String, Object> shown) {
        Object priority = optional("priority", Object.class);
        Instant acknowledgeBy = optional("acknowledgeBy", Instant.class);
        shown.put("step", required("step", String.class));
        shown.put("clockClass", word("clockClass", required("clockClass", Enum.class)));
        shown.put("dueAt", moment(required("dueAt", Instant.class)));
        shown.put("share", required("share", Integer.class).toString());
        shown.put("level", required("level", Integer.class).toString());
        shown.put("priority", priority == null ? "-" : priority.toString());
        shown.put("acknowledgeBy", acknowledgeBy == null ? null : moment(acknowledgeBy));
    }

    private LocalDate promisedDay() {
        LocalDate given = optional("answerBy", LocalDate.class);
        if (given != null) {
            return given;
        }
        return complaint.responseDueAt() == null
                ? LocalDate.ofInstant(complaint.receipt().receivedAt(), organisation.timeZone())
                        .plus(organisation.answerWithin())
                : LocalDate.ofInstant(complaint.responseDueAt(), organisation.timeZone());
    }

    private String day(LocalDate day) {
        return day == null
                ? null
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(day);
    }

    private String moment(Instant moment) {
        ZonedDateTime local = moment.atZone(organisation.timeZone());
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(local)
                + " (" + organisation.timeZone() + ")";
    }

    private String word(String group, Enum<?> word) {
        return texts.get(locale, group + "." + word.name());
    }

    private <T> T required(String key, Class<T> type) {
        T fact = optional(key, type);
        if (fact == null) {
            throw new IllegalArgumentException("the letter needs " + key);
        }
        return fact;
    }

    private <T> T optional(String key, Class<T> type) {
        return type.cast(facts.get(key));
    }
}
