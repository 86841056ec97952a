package org.redress.correspondence.preview;

import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.LetterKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts that letters of a complaint were written with. */
@Repository
class KeptFacts {

    private final JdbcClient jdbc;

    KeptFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the last letter of its kind, as JSON. */
    Optional<String> last(ComplaintNumber number, LetterKind kind) {
        return jdbc.sql("""
                select facts::text from outbox_mail
                where subject_kind = ? and subject_key = ? and template = ? and facts is not null
                order by id desc limit 1""")
                .params(number.kind(), number.key(), kind.name())
                .query(String.class)
                .optional();
    }
}
