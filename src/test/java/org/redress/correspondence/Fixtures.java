package org.redress.correspondence;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.casework.FindingResult;
import org.redress.casework.Issues;
import org.redress.complaint.Channel;
import org.redress.complaint.CloseReason;
import org.redress.complaint.Complainant;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Matter;
import org.redress.complaint.Outcome;
import org.redress.complaint.Priority;
import org.redress.complaint.Receipt;
import org.redress.complaint.Regime;
import org.redress.complaint.Stage;
import org.redress.platform.LetterFile;

/** Complaints and facts for tests. */
final class Fixtures {

    static final ComplaintNumber NUMBER = ComplaintNumber.of(2026, 123);
    static final Instant RECEIVED = Instant.parse("2026-03-02T23:30:00Z");

    private static final String OWN_ENGLISH = """
            own.documents-needed.subject=Documents for complaint {0}
            own.documents-needed.text=We can''t go on without your bill, {1}.\\n\\nPlease send it\\nwith the number {0}.
            """;
    private static final String OWN_KOREAN = """
            own.documents-needed.subject=민원 {0}에 필요한 서류
            own.documents-needed.text={1} 님의 청구서가 필요합니다.\\n\\n접수번호 {0}과 함께 보내 주십시오.
            """;

    private Fixtures() {}

    static Complaint complaint(ComplaintNumber number, String language, Complainant complainant) {
        var receipt = new Receipt(
                Channel.WEB, language, RECEIVED, RECEIVED, "complainant", null, null, false, true, Regime.NONE);
        var matter = new Matter("Heating", "No heating for a week", null, null, null, null, null, null);
        return new Complaint(number, receipt, matter, complainant, null);
    }

    static Complaint complaint(String language, String name) {
        return complaint(NUMBER, language, complainant(name, "complainant@example.org"));
    }

    static Complainant complainant(String name, String email) {
        return new Complainant(name, null, email, null, null, null, null, true);
    }

    static Organisation organisation(ZoneId zone) {
        return new Organisation(
                "Warm Homes",
                "020 7946 0000",
                "Energy Ombudsman, www.example.org/ombudsman",
                "en",
                zone,
                Period.ofDays(30));
    }

    /** The words as shipped, and a letter that a process owner added. */
    static LetterTemplates letters() {
        return new LetterTemplates(
                new MailTexts(Map.of("en", LetterFile.parse(OWN_ENGLISH), "ko", LetterFile.parse(OWN_KOREAN))));
    }

    static Map<String, Object> facts(MailTemplate template) {
        return new HashMap<>(
                switch (template) {
                    case OUT_OF_SCOPE -> Map.of("reason", "This concerns another company.");
                    case DECISION ->
                        Map.of(
                                "outcome",
                                Outcome.PARTLY_UPHELD,
                                "stage",
                                Stage.FIRST,
                                "reasons",
                                "The valve was broken.\n\nWe should have come on the day you called.",
                                "remedyText",
                                "We refund 120.00 EUR.",
                                "prevention",
                                "Every call about heating is answered the same day.",
                                "answerBy",
                                Instant.parse("2026-04-30T10:00:00Z"),
                                "findings",
                                List.of(
                                        finding(
                                                "Heating off for a week",
                                                FindingResult.UPHELD,
                                                "The log shows seven days."),
                                        finding(
                                                "Rude technician",
                                                FindingResult.UNABLE_TO_FIND,
                                                "Nobody else was there."),
                                        finding("Late call", FindingResult.NOT_UPHELD, null)));
                    case REMINDER -> Map.of("answerBy", Instant.parse("2026-04-30T10:00:00Z"));
                    case CLOSING -> Map.of("closeReason", CloseReason.NO_REPLY);
                    case DELAY -> Map.of("reason", "An expert is ill.", "expectedAnswer", "by 15 June");
                    case EXTENSION ->
                        Map.of("reason", "An expert is ill.", "dueAt", Instant.parse("2026-03-20T22:59:59Z"));
                    case WORK_TAKEN -> Map.of("task", "Assess complaint", "groups", "team-leads");
                    case GUESSING -> Map.of("tries", 41, "accounts", 2);
                    case ESCALATION, ESCALATION_ALARM ->
                        Map.of(
                                "step",
                                "final response",
                                "clockClass",
                                ClockWord.LEGAL,
                                "share",
                                80,
                                "priority",
                                Priority.P1,
                                "dueAt",
                                Instant.parse("2026-03-07T10:15:00Z"),
                                "level",
                                2,
                                "acknowledgeBy",
                                Instant.parse("2026-03-06T14:30:00Z"));
                    case INFORMATION_REQUEST, INFORMATION_REMINDER ->
                        Map.of(
                                "what",
                                "A photo of the meter.\nThe date of the last visit.",
                                "askedAt",
                                RECEIVED,
                                "answerBy",
                                Instant.parse("2026-03-17T22:59:59Z"));
                    case OWN -> Map.of("letter", "documents-needed");
                    case ACKNOWLEDGEMENT, REVIEW_OPENED, EXTERNAL_ROUTE, REOPENED, WITHDRAWN -> Map.of();
                });
    }

    /** Stands for the word of the deadlines, which this module does not know. */
    private enum ClockWord {
        LEGAL
    }

    private static Issues.ToldFinding finding(String issue, FindingResult result, String told) {
        return new Issues.ToldFinding(issue, result, told);
    }
}
