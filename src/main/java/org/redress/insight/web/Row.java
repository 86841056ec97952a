package org.redress.insight.web;

import java.util.List;
import org.redress.insight.ComplaintLine;
import org.redress.insight.words.Marks;

/** A complaint as the list shows it, in the words of the reader's language. */
record Row(
        ComplaintLine line,
        String category,
        String owner,
        String team,
        String received,
        String due,
        String waitingSince,
        String closed,
        List<Marks.Piece> subject,
        List<Marks.Piece> excerpt) {}
