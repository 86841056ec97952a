package org.redress.tracking.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text of a letter as a page shows it: headings and paragraphs. A link in it leads to where the reader is already. */
final class LetterBlocks {

    private static final Pattern HEADING = Pattern.compile("== (.+) ==");
    private static final String LINK = "[personal link]";

    private LetterBlocks() {}

    /** @param heading {@code null} for a paragraph */
    record Block(String heading, List<Line> lines) {}

    /** @param link whether a personal link stands here */
    record Line(String text, boolean link) {}

    static List<Block> of(String text) {
        return Stream.of(text.strip().split("\\R\\s*\\R"))
                .map(LetterBlocks::block)
                .toList();
    }

    private static Block block(String part) {
        Matcher heading = HEADING.matcher(part.strip());
        return heading.matches()
                ? new Block(heading.group(1), List.of())
                : new Block(
                        null,
                        part.strip()
                                .lines()
                                .map(line -> new Line(line, line.strip().equals(LINK)))
                                .toList());
    }
}
