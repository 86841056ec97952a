package org.redress.insight;

import java.util.Collection;
import java.util.List;
import org.redress.complaint.ComplaintNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the read model, made by the database's {@code listing_of} from the facts as this transaction sees them. */
@Repository
class Listings {

    private static final String WRITE = """
            insert into listed_complaint select * from listing_of(:numbers)
            on conflict (number) do update set
              (status, stage, team, owner, priority, category, subcategory, channel, subchannel, language, access_level, subject,
               complainant_name, received_at, closed_at, close_reason, outcome, response_due_at, next_due_at, at_risk_from, next_step,
               waiting_for, waiting_since)
              = (excluded.status, excluded.stage, excluded.team, excluded.owner, excluded.priority, excluded.category,
                 excluded.subcategory, excluded.channel, excluded.subchannel, excluded.language, excluded.access_level,
                 excluded.subject, excluded.complainant_name, excluded.received_at, excluded.closed_at, excluded.close_reason,
                 excluded.outcome, excluded.response_due_at, excluded.next_due_at, excluded.at_risk_from, excluded.next_step,
                 excluded.waiting_for, excluded.waiting_since)
            where listed_complaint is distinct from excluded""";

    private static final String WRONG = """
            select l.number from listing_of(:numbers) l left join listed_complaint c using (number)
             where c is distinct from l order by l.number""";

    private final JdbcClient jdbc;

    Listings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the rows of these complaints anew; one that is as it should be is not written. */
    void write(Collection<ComplaintNumber> numbers) {
        jdbc.sql(WRITE).param("numbers", array(numbers)).update();
    }

    /** Which of these have no row, or one that is not as the facts are. */
    List<ComplaintNumber> wrong(Collection<ComplaintNumber> numbers) {
        return jdbc.sql(WRONG).param("numbers", array(numbers)).query(String.class).list().stream()
                .map(ComplaintNumber::new)
                .toList();
    }

    private static String[] array(Collection<ComplaintNumber> numbers) {
        return numbers.stream().map(ComplaintNumber::value).toArray(String[]::new);
    }
}
