package org.redress.confidentiality;

import java.util.Map;
import java.util.Set;
import org.redress.record.Actor;
import org.redress.record.StaffDirectory;
import org.springframework.stereotype.Component;

/**
 * The guard's rule as a condition of SQL, for those who list many complaints: they select from a table {@code c} with
 * the columns {@code number}, {@code access_level} and {@code team}.
 */
@Component
public class ReadableRows {

    public static final String CONDITION = """
            not is_kept_from(c.access_level, c.team, :groups)
            and not exists (select 1 from complained_about a where a.person = :reader and a.complaint_number = c.number)""";

    private final StaffDirectory staff;

    ReadableRows(StaffDirectory staff) {
        this.staff = staff;
    }

    /** What the condition asks for. */
    public Map<String, Object> parameters(Actor reader) {
        Set<String> groups = staff.groupsOf(reader.id());
        return Map.of("reader", reader.id(), "groups", groups.toArray(String[]::new));
    }
}
