package bench.letters;

import bench.letters.Letters.Ending;
import bench.letters.Letters.Written;

/** One row for each letter in each situation, with what became of it on each way. */
final class Overview {

    private final StringBuilder rows = new StringBuilder();

    /** The ways of one letter follow one another. */
    void add(Written written, Ending end) {
        if (written.way() == Way.values()[0]) {
            rows.append("\n<tr><td>")
                    .append(written.language())
                    .append("<td>")
                    .append(written.situation())
                    .append("<td>");
            for (String file : new String[] {"mail.html", "mail.txt", "mail.eml", "paper.pdf"}) {
                rows.append("<a href='%s/%s'>%s</a> ".formatted(written.place(), file, file.replaceAll(".*\\.", "")));
            }
        }
        rows.append("<td><b>%s</b><br>%s".formatted(end.state(), String.join("<br>", end.lines())));
    }

    String page() {
        StringBuilder ways = new StringBuilder();
        for (Way way : Way.values()) {
            ways.append("<th>").append(way);
        }
        return "<!doctype html><meta charset=utf-8><title>Letters</title>"
                + "<style>td{vertical-align:top;font:12px sans-serif;border-top:1px solid #ccc}</style>"
                + "<table><tr><th>language<th>situation<th>look" + ways + rows + "\n</table>\n";
    }
}
