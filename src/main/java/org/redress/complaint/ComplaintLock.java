package org.redress.complaint;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One deed at a time on a complaint. Whoever writes takes the complaint's row first, then our other rows, then the engine's: two who
 * kept no such order could wait for each other for ever, and the database would throw one of them out.
 */
@Repository
public class ComplaintLock {

    private final JdbcClient jdbc;

    ComplaintLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else work on this complaint until the transaction ends; reading goes on. */
    public void take(ComplaintNumber number) {
        take(List.of(number));
    }

    /** Several are taken in the order of their numbers, whoever asks. */
    public void take(Collection<ComplaintNumber> numbers) {
        jdbc.sql("select number from complaint where number = any(?) order by number for no key update")
                .param(numbers.stream().map(ComplaintNumber::value).toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
