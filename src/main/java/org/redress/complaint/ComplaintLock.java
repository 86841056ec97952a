package org.redress.complaint;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Only one transaction at a time works on a complaint. Every writer locks the complaint's row first, then our other
 * rows, then the engine's. Without this order two writers could wait for each other, and the database would abort one
 * of them.
 */
@Repository
public class ComplaintLock {

    private final JdbcClient jdbc;

    ComplaintLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the complaint until the transaction ends; others can still read it. */
    public void take(ComplaintNumber number) {
        take(List.of(number));
    }

    /** Locks several complaints, always in the order of their numbers. */
    public void take(Collection<ComplaintNumber> numbers) {
        jdbc.sql("select number from complaint where number = any(?) order by number for no key update")
                .param(numbers.stream().map(ComplaintNumber::value).toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
