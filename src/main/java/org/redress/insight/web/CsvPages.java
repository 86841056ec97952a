package org.redress.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.security.Principal;
import java.time.Instant;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.redress.contract.OrganisationZone;
import org.redress.contract.RuleRefused;
import org.redress.contract.SpreadsheetText;
import org.redress.insight.ComplaintLine;
import org.redress.insight.ComplaintLists;
import org.redress.record.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list as a table: the same complaints in the same order. Text that a spreadsheet would take for a formula is
 * written with an apostrophe before it; times are in UTC.
 */
@Controller
class CsvPages {

    /** The list says so when it has more. */
    static final int MOST = 10_000;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "number",
                    "subject",
                    "complainant",
                    "status",
                    "stage",
                    "priority",
                    "category",
                    "subcategory",
                    "channel",
                    "team",
                    "owner",
                    "received",
                    "ageInDays",
                    "nextDue",
                    "nextStep",
                    "clock",
                    "waitingFor",
                    "waitingSince",
                    "closed",
                    "closeReason")
            .get();

    private final ComplaintLists lists;
    private final OrganisationZone zone;

    CsvPages(ComplaintLists lists, OrganisationZone zone) {
        this.lists = lists;
        this.zone = zone;
    }

    @GetMapping("/staff/complaints.csv")
    void csv(@RequestParam MultiValueMap<String, String> sent, Principal user, HttpServletResponse response)
            throws IOException {
        ListFilters filters = ListFilters.of(sent);
        Actor reader = new Actor(user.getName());
        ComplaintLists.Page page;
        try {
            page = page(filters, reader, null);
        } catch (RuleRefused e) {
            // the list says what is wrong with which filter
            response.sendRedirect("/staff/complaints?" + filters.query());
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"complaints.csv\"");
        Writer writer = response.getWriter();
        // spreadsheets read UTF-8 only when told so
        writer.write('\uFEFF');
        CSVPrinter table = new CSVPrinter(writer, FORMAT);
        int written = 0;
        while (page != null) {
            for (ComplaintLine line : page.items()) {
                print(line, table);
            }
            written += page.items().size();
            page = page.next() == null || written >= MOST ? null : page(filters, reader, page.next());
        }
        table.flush();
    }

    private ComplaintLists.Page page(ListFilters filters, Actor reader, String after) {
        return lists.page(filters.criteria(zone.timeZone()), reader, filters.sort(), after, ComplaintLists.PAGE_LIMIT);
    }

    private static void print(ComplaintLine line, CSVPrinter table) throws IOException {
        table.printRecord(
                line.number(),
                SpreadsheetText.harmless(line.subject()),
                SpreadsheetText.harmless(line.complainantName()),
                line.status(),
                line.stage(),
                line.priority(),
                SpreadsheetText.harmless(line.category()),
                SpreadsheetText.harmless(line.subcategory()),
                SpreadsheetText.harmless(line.channel()),
                SpreadsheetText.harmless(line.team()),
                SpreadsheetText.harmless(line.owner()),
                moment(line.receivedAt()),
                line.ageInDays(),
                moment(line.nextDueAt()),
                SpreadsheetText.harmless(line.nextStep()),
                line.clock(),
                line.waitingFor(),
                moment(line.waitingSince()),
                moment(line.closedAt()),
                line.closeReason());
    }

    private static String moment(Instant moment) {
        return Objects.toString(moment, null);
    }
}
