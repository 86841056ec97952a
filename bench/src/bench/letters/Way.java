package bench.letters;

import org.redress.correspondence.delivery.FaultySmtp;

/** How a letter goes, and how it should end. */
enum Way {
    EMAIL("ada", "SENT"),
    NONE(null, "TO_SEND"),
    REFUSED("gone", "UNDELIVERABLE"),
    RETURNED("moved", "UNDELIVERABLE");

    private final String name;
    final String end;

    Way(String name, String end) {
        this.name = name;
        this.end = end;
    }

    /** @param letter what no other letter has */
    String address(String letter) {
        return name == null ? null : name + "+" + letter + "@example.org";
    }

    /** A mail server that knows nobody of this name at once. */
    static FaultySmtp server() {
        return new FaultySmtp().answer("RCPT TO:<" + REFUSED.name, "550 5.1.1 no such user");
    }
}
