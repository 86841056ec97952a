package org.redress.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.complaint.ComplaintNumber;
import org.redress.insight.RelatedComplaints.Related;
import org.redress.insight.RelatedComplaints.Why;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RelatedStore {

    private static final int MOST = 50;
    /** Of very many that share a trait (a shop's own address) the newest are looked at. */
    private static final int OF_EACH = 200;

    private static final String FROM =
            " from findable_complaint f join listed_complaint c using (number) join complaint o using (number)";

    private final JdbcClient jdbc;

    RelatedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What tells a person or a product. Each may be {@code null}.
     *
     * @param emailKey  as it is found; {@code email} then tells whether it is the same
     * @param phone     digits with the country
     * @param product   as it is found
     * @param names     words each of which is like one of the name; none without an address
     */
    record Traits(String email, String emailKey, String phone, String product, List<String> names, String address) {}

    List<Related> find(ComplaintNumber number, Traits traits, Conditions conditions) {
        Map<String, Object> parameters = new HashMap<>(conditions.parameters());
        parameters.put("number", number.value());
        List<String> ways = new ArrayList<>();
        if (traits.emailKey() != null) {
            parameters.put("email", traits.email());
            ways.add(way(
                    Why.SAME_EMAIL,
                    key("emailKey", traits.emailKey(), parameters)
                            + " and lower(o.complainant_email) = lower(:email)"));
        }
        if (traits.phone() != null) {
            ways.add(way(Why.SAME_PHONE, key("phone", traits.phone(), parameters)));
        }
        if (traits.product() != null) {
            ways.add(way(Why.SAME_PRODUCT, key("product", traits.product(), parameters)));
        }
        if (!traits.names().isEmpty()) {
            parameters.put("address", traits.address());
            ways.add(way(Why.SIMILAR_NAME_AND_ADDRESS, name(traits.names(), parameters)));
        }
        return ways.isEmpty() ? List.of() : find(ways, conditions.where(), parameters);
    }

    private List<Related> find(List<String> ways, String where, Map<String, Object> parameters) {
        String each = " and f.number <> :number order by c.received_at desc limit " + OF_EACH + ")";
        String all = ways.stream()
                .map(way -> way.formatted(where) + each)
                .reduce((one, other) -> one + " union all " + other)
                .orElseThrow();
        return jdbc.sql("with related as (select number, array_agg(why) as why from (" + all
                        + ") ways group by number) select "
                        + ListStore.COLUMNS
                        + ", related.why from related join listed_complaint c using (number) order by c.received_at desc, c.number desc limit "
                        + MOST)
                .params(parameters)
                .query(RelatedStore::related)
                .list();
    }

    private static String way(Why why, String condition) {
        return "(select f.number, '" + why + "' as why" + FROM + "%s and " + condition;
    }

    private static String key(String name, String key, Map<String, Object> parameters) {
        parameters.put(name, "% " + key + " %");
        return "f.keys like :" + name;
    }

    private static String name(List<String> names, Map<String, Object> parameters) {
        StringBuilder like = new StringBuilder("similarity(lower(o.complainant_address), lower(:address)) >= 0.5");
        for (int i = 0; i < names.size(); i++) {
            parameters.put("name" + i, names.get(i));
            like.append(" and :name").append(i).append(" <%% f.names");
        }
        return like.toString();
    }

    private static Related related(ResultSet row, int index) throws SQLException {
        Set<Why> why = EnumSet.noneOf(Why.class);
        for (String word : (String[]) row.getArray("why").getArray()) {
            why.add(Why.valueOf(word));
        }
        return new Related(ListStore.line(row, index), why);
    }
}
