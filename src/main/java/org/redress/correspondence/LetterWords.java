package org.redress.correspondence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.platform.LetterVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of deployed words; always in the caller's transaction. */
@Repository
class LetterWords {

    private final JdbcClient jdbc;

    LetterWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two deployments at the same moment: one waits for the other and comes after it. */
    void add(String language, String deployment, String source, String content, Instant at) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('letter_words ' || ?))")
                .param(language)
                .query()
                .singleRow();
        jdbc.sql("""
                insert into letter_words (language, version, deployment_id, source, content, deployed_at)
                select :language, coalesce(max(version), 0) + 1, :deployment, :source, :content, :at
                from letter_words where language = :language""")
                .param("language", language)
                .param("deployment", deployment)
                .param("source", source)
                .param("content", content)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The newest version of each language that has one. */
    Map<String, Integer> newestVersions() {
        Map<String, Integer> versions = new HashMap<>();
        jdbc.sql("select language, max(version) newest from letter_words group by language")
                .query(row -> {
                    versions.put(row.getString("language"), row.getInt("newest"));
                });
        return versions;
    }

    Optional<String> content(String language, int version) {
        return jdbc.sql("select content from letter_words where language = ? and version = ?")
                .params(language, version)
                .query(String.class)
                .optional();
    }

    /** Newest first. */
    List<LetterVersion> versions(String language) {
        return jdbc.sql("select * from letter_words where language = ? order by version desc")
                .param(language)
                .query((row, line) -> new LetterVersion(
                        row.getInt("version"),
                        row.getString("deployment_id"),
                        row.getString("source"),
                        row.getString("content")))
                .list();
    }
}
