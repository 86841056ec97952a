package org.redress.insight.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redress.codes.CodeList;
import org.redress.codes.Codes;
import org.redress.contract.OrganisationZone;
import org.redress.contract.ReaderLocale;
import org.redress.insight.ComplaintFinder;
import org.redress.insight.ComplaintLine;
import org.redress.insight.words.Marks;
import org.redress.record.StaffDirectory;
import org.springframework.stereotype.Component;

/** Puts lines of a list into words; each name is looked up once for a page. */
@Component
class Rows {

    private final Codes codes;
    private final StaffDirectory staff;
    private final OrganisationZone zone;

    Rows(Codes codes, StaffDirectory staff, OrganisationZone zone) {
        this.codes = codes;
        this.staff = staff;
        this.zone = zone;
    }

    List<Row> of(List<ComplaintLine> lines, Locale locale) {
        Words words = new Words(locale);
        return lines.stream()
                .map(line -> words.row(line, List.of(new Marks.Piece(line.subject(), false)), List.of()))
                .toList();
    }

    List<Row> ofFound(List<ComplaintFinder.Found> found, Locale locale) {
        Words words = new Words(locale);
        return found.stream()
                .map(one -> words.row(one.complaint(), one.subject(), one.excerpt()))
                .toList();
    }

    /** What is called how, for one page. */
    private final class Words {

        private final Locale locale;
        private final Map<String, String> categories;
        private final Map<String, String> people = new HashMap<>();
        private final Map<String, String> groups = new HashMap<>();

        Words(Locale locale) {
            this.locale = locale;
            this.categories = codes.labels(CodeList.CATEGORY, locale);
        }

        Row row(ComplaintLine line, List<Marks.Piece> subject, List<Marks.Piece> excerpt) {
            String category = line.subcategory() == null ? line.category() : line.subcategory();
            return new Row(
                    line,
                    category == null ? null : categories.getOrDefault(category, category),
                    line.owner() == null
                            ? null
                            : people.computeIfAbsent(
                                    line.owner(), id -> staff.nameOf(id).orElse(id)),
                    groups.computeIfAbsent(
                            line.team(), id -> staff.nameOfGroup(id).orElse(id)),
                    day(line.receivedAt()),
                    day(line.nextDueAt()),
                    day(line.waitingSince()),
                    day(line.closedAt()),
                    subject,
                    excerpt);
        }

        private String day(Instant moment) {
            return moment == null ? null : ReaderLocale.day(zone.dayOf(moment), locale);
        }
    }
}
