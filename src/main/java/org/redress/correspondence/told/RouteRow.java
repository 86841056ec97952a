package org.redress.correspondence.told;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** A row of the table {@code findOutsideRoutes}. The gate has judged it: what it needs is there. */
record RouteRow(Map<String, Object> row) {

    static final String TABLE = "findOutsideRoutes";

    /** Names under which nobody can have an address (RFC 2606). */
    private static final List<String> RESERVED =
            List.of("example", "example.org", "example.com", "example.net", "invalid", "test", "localhost");

    String key() {
        return text("nameEn");
    }

    String name(String language) {
        return in(language, "name");
    }

    String words(String language) {
        return in(language, "words");
    }

    String address() {
        return text("address");
    }

    String link() {
        return text("link");
    }

    boolean isFreeOfCharge() {
        return Boolean.TRUE.equals(row.get("freeOfCharge"));
    }

    boolean isOnlyIfNoOther() {
        return Boolean.TRUE.equals(row.get("onlyIfNoOther"));
    }

    /** {@code null} when nobody wrote one down. */
    TimeToGo time() {
        return row.get("timeAmount") instanceof Number amount
                ? new TimeToGo(
                        amount.intValue(),
                        TimeToGo.Unit.valueOf(text("timeUnit")),
                        TimeToGo.From.valueOf(text("countedFrom")))
                : null;
    }

    /** It names nobody whom one can reach. */
    boolean isPlaceholder() {
        return address() == null && link() == null || link() != null && isReserved(link());
    }

    private static boolean isReserved(String link) {
        String host = URI.create(link).getHost();
        return host == null || RESERVED.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
    }

    private String in(String language, String column) {
        return text(column + Character.toUpperCase(language.charAt(0)) + language.substring(1));
    }

    private String text(String column) {
        return row.get(column) instanceof String text && !text.isBlank() ? text.strip() : null;
    }
}
