package org.redress.correspondence.enclosures;

import java.util.Collection;
import java.util.List;
import org.redress.record.Documents;
import org.redress.record.Subject;
import org.redress.record.UploadedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents of a file that go with a letter; what went is kept with it. Always in the caller's transaction. */
@Component
public class LetterEnclosures {

    private final JdbcClient jdbc;
    private final Documents documents;

    LetterEnclosures(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** Only documents of what the mail is about, and none that is internal. */
    public void keep(long mail, Collection<Long> documentIds) {
        documentIds.forEach(document -> jdbc.sql("""
                insert into outbox_enclosure (mail_id, document_id)
                select mail.id, document.id from outbox_mail mail
                    join document on document.subject_kind = mail.subject_kind and document.subject_key = mail.subject_key
                where mail.id = ? and document.id = ? and not document.internal
                on conflict do nothing""").params(mail, document).update());
    }

    public List<Long> of(long mail) {
        return jdbc.sql("select document_id from outbox_enclosure where mail_id = ? order by document_id")
                .param(mail)
                .query(Long.class)
                .list();
    }

    public List<UploadedFile> filesOf(long mail, Subject about) {
        return of(mail).stream()
                .map(document -> documents.content(about, document))
                .toList();
    }
}
