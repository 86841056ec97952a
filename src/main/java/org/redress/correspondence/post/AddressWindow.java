package org.redress.correspondence.post;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.redress.complaint.Complainant;
import org.redress.correspondence.plain.Columns;

/**
 * To whom a letter goes, as it stands in the window of an envelope: in smaller type where it is long, and beside the window in full where
 * it does not fit at all. Nothing of it is ever cut off.
 *
 * @param lines in the order of the country of the language
 */
public record AddressWindow(List<String> lines, Type type) {

    /** How large it is printed: what fits into 27 mm by 75 mm. */
    public enum Type {
        USUAL(6, 38),
        SMALL(7, 47),
        SMALLEST(8, 54),
        /** The envelope is written by hand. */
        BESIDE(Integer.MAX_VALUE, 54);

        private final int most;
        private final int columns;

        Type(int most, int columns) {
            this.most = most;
            this.columns = columns;
        }

        private boolean holds(List<String> lines) {
            return lines.stream()
                            .mapToInt(line -> (Columns.widthOf(line) + columns - 1) / columns)
                            .sum()
                    <= most;
        }

        /** As the style sheet calls it. */
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static AddressWindow of(Complainant to, Locale language) {
        List<String> lines = lines(to, language);
        return new AddressWindow(
                lines,
                Stream.of(Type.values())
                        .filter(type -> type.holds(lines))
                        .findFirst()
                        .orElseThrow());
    }

    public boolean fits() {
        return type != Type.BESIDE;
    }

    /** In Korea the address comes first and the person last. */
    private static List<String> lines(Complainant to, Locale language) {
        Stream<String> address = text(to.address()).lines();
        boolean korean = language.getLanguage().equals(Locale.KOREAN.getLanguage());
        return (korean
                        ? Stream.concat(
                                address,
                                Stream.of(text(to.organisation()), text(to.name()))
                                        .map(line -> line.isBlank() ? line : line + " 귀하"))
                        : Stream.concat(Stream.of(text(to.name()), text(to.organisation())), address))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String text(String line) {
        return line == null ? "" : line;
    }
}
