package org.redress.correspondence.advice;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The words of a letter as it is printed, one line for each; a box to tick is {@code [ ]}. */
final class PrintedText {

    static final String BOX = "[ ]";

    private PrintedText() {}

    static String of(String paper) {
        Element page = Jsoup.parse(paper).body();
        page.select("span.box").forEach(box -> box.text(BOX));
        page.select("br").before("\n");
        page.select("p, h1, h2, li, div").prepend("\n").append("\n");
        return page.wholeText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
