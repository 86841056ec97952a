package org.redress.composition;

import org.redress.complaint.ComplaintNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which steps were run, so that a second run changes nothing. */
@Repository
class OccasionStore {

    private final JdbcClient jdbc;

    OccasionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the step was run on this occasion before */
    boolean isFirst(ComplaintNumber number, String occasion) {
        return jdbc.sql("insert into step_occasion (occasion, complaint_number) values (?, ?) on conflict do nothing")
                        .params(occasion, number.value())
                        .update()
                == 1;
    }
}
