package org.redress.insight;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.redress.contract.NotThere;
import org.redress.contract.RequiredText;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Filters that people gave a name. A shared view is offered to everybody; whoever made it changes and deletes it. */
@Service
@Transactional
public class SavedViews {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_FILTERS = 2_000;
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param filters as the address of the list has them */
    public record View(long id, String owner, String name, boolean shared, String filters) {}

    /** One's own, then those that others share, each by name. */
    @Transactional(readOnly = true)
    public List<View> offeredTo(Actor person) {
        return jdbc.sql("""
                select id, owner, name, shared, filters from saved_view where owner = :person or shared
                 order by owner <> :person, lower(name), id limit 200""")
                .param("person", person.id())
                .query((row, line) -> new View(
                        row.getLong("id"),
                        row.getString("owner"),
                        row.getString("name"),
                        row.getBoolean("shared"),
                        row.getString("filters")))
                .list();
    }

    /**
     * Saves a view; one of the same name is replaced.
     *
     * @throws RuleRefused when the name is missing or too long, or there are too many
     */
    public void save(Actor person, String name, boolean shared, String filters) {
        String checked = RequiredText.check("name", name, LONGEST_NAME).strip();
        if (filters.length() > LONGEST_FILTERS) {
            throw new RuleRefused("name", "stands for too many filters");
        }
        if (count(person, checked) >= MOST) {
            throw new RuleRefused("name", "would be one of more than " + MOST + " views; delete one first");
        }
        jdbc.sql("""
                insert into saved_view (owner, name, shared, filters, saved_at) values (?, ?, ?, ?, ?)
                on conflict (owner, name) do update set shared = excluded.shared, filters = excluded.filters, saved_at = excluded.saved_at""")
                .params(person.id(), checked, shared, filters, Timestamp.from(clock.instant()))
                .update();
    }

    private int count(Actor person, String besides) {
        return jdbc.sql("select count(*) from saved_view where owner = ? and name <> ?")
                .params(person.id(), besides)
                .query(Integer.class)
                .single();
    }

    /** @throws NotThere when this person has no such view */
    public void delete(Actor person, long id) {
        if (jdbc.sql("delete from saved_view where id = ? and owner = ?")
                        .params(id, person.id())
                        .update()
                == 0) {
            throw new NotThere("You have no such view.");
        }
    }
}
