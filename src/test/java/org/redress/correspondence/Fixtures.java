package org.redress.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.redress.complaint.Channel;
import org.redress.complaint.Complainant;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Matter;
import org.redress.complaint.Receipt;
import org.redress.complaint.Regime;
import org.redress.contract.OrganisationZone;
import org.redress.correspondence.told.Tellings;
import org.redress.correspondence.told.ToldBefore;
import org.redress.decision.TablesStandIn;
import org.redress.models.LetterFile;

/** Complaints and texts for tests. */
final class Fixtures {

    static final ComplaintNumber NUMBER = ComplaintNumber.of(2026, 123);
    static final Regime ENERGY = new Regime("energy", "UK", null);
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
        var receipt =
                new Receipt(Channel.WEB, language, RECEIVED, RECEIVED, "complainant", null, null, false, true, ENERGY);
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
        return new Organisation("Warm Homes", "020 7946 0000", "en", zone);
    }

    /** Written on the day of receipt, to somebody who was told nothing before. */
    static Tellings tellings(ZoneId zone) {
        return tellings(zone, RECEIVED);
    }

    static Tellings tellings(ZoneId zone, Instant now) {
        return new Tellings(
                complaint -> ToldBefore.NOTHING,
                new TablesStandIn(),
                new OrganisationZone(zone),
                Period.ofDays(30),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    /** The words as shipped, and a letter that a process owner added. */
    static LetterTemplates letters() {
        return new LetterTemplates(
                new MailTexts(Map.of("en", LetterFile.parse(OWN_ENGLISH), "ko", LetterFile.parse(OWN_KOREAN))));
    }
}
