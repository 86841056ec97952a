package org.redress.correspondence.preview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.complaint.Channel;
import org.redress.complaint.Complainant;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Matter;
import org.redress.complaint.Receipt;
import org.redress.complaint.Regime;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterSituations.Aspect;
import org.redress.correspondence.LetterSituations.Facts;
import org.redress.platform.DecisionTables;

/** What changes in every letter to a complainant, with invented people: whom it goes to, whom it names outside, whether answers are read. */
final class SampleHouse {

    static final ComplaintNumber NUMBER = ComplaintNumber.of(2026, 123);

    private static final Instant RECEIVED = Instant.parse("2026-03-02T23:30:00Z");
    private static final Map<String, Duration> AFTER = Map.of("ahead", Duration.ofDays(3), "late", Duration.ofDays(60));
    private static final Duration USUALLY = Duration.ofDays(32);

    static final Aspect NAMED = new Aspect("complainant", "named", "unnamed");
    static final Aspect WAY = new Aspect("way", "mail", "post", "nowhere");
    static final Aspect OUTSIDE = new Aspect("outside", "table", "full", "over", "bare", "nobody");
    static final Aspect REPLIES = new Aspect("replies", "read", "unread");

    private SampleHouse() {}

    static List<Aspect> aspects(LetterKind kind) {
        return kind.isForStaff() ? List.of() : List.of(NAMED, WAY, OUTSIDE, REPLIES);
    }

    static boolean areRepliesRead(Facts facts) {
        return !facts.is(REPLIES.name(), "unread");
    }

    static Complaint complaint(Facts facts) {
        var receipt = new Receipt(
                Channel.WEB,
                facts.language().getLanguage(),
                RECEIVED,
                RECEIVED,
                "complainant",
                null,
                null,
                false,
                true,
                new Regime("energy", facts.in("UK", "KR"), null));
        var matter = new Matter(
                facts.in("Heating", "난방"),
                facts.in("No heating for a week", "일주일 동안 난방이 되지 않았습니다"),
                null,
                null,
                null,
                null,
                null,
                null);
        return new Complaint(NUMBER, receipt, matter, complainant(facts), null);
    }

    private static Complainant complainant(Facts facts) {
        return new Complainant(
                facts.is(NAMED.name(), "unnamed") ? null : facts.in("Ada Lovelace", "홍길동"),
                null,
                facts.is(WAY.name(), "mail") ? "complainant@example.org" : null,
                null,
                facts.is(WAY.name(), "post")
                        ? facts.in("12 Example Street\nLONDON\nSW1A 0AA", "서울특별시 종로구 보기로 12\n03000")
                        : null,
                null,
                null,
                true);
    }

    /** When it is written: soon after the receipt, or when the time for an answer is over; else with the first decision. */
    static Clock clock(Facts facts) {
        return Clock.fixed(RECEIVED.plus(AFTER.getOrDefault(facts.word("answer"), USUALLY)), ZoneOffset.UTC);
    }

    /** @param inForce the table as it is deployed */
    static DecisionTables outside(Facts facts, DecisionTables inForce) {
        return switch (facts.word(OUTSIDE.name())) {
            case "full" -> (table, asked) -> List.of(body("LETTER", 6));
            case "over" -> (table, asked) -> List.of(body("RECEIPT", 0));
            case "bare" -> (table, asked) -> List.of(named());
            case "nobody" -> (table, asked) -> List.of();
            default -> inForce;
        };
    }

    private static Map<String, Object> named() {
        return Map.of("nameEn", "Example Ombudsman", "nameKo", "보기 분쟁조정위원회");
    }

    /** With everything that a row of the table may have. */
    private static Map<String, Object> body(String countedFrom, int months) {
        Map<String, Object> row = new HashMap<>(named());
        row.put("address", "1 Example Square");
        row.put("link", "https://ombudsman.example.org");
        row.put("freeOfCharge", true);
        row.put("timeAmount", months);
        row.put("timeUnit", "MONTH");
        row.put("countedFrom", countedFrom);
        row.put("wordsEn", "They look at your complaint independently of us.");
        row.put("wordsKo", "저희와 별개로 민원을 살펴봅니다.");
        return row;
    }
}
