package org.redress.intake;

import java.time.Instant;
import java.util.Optional;
import org.redress.codes.Code;
import org.redress.codes.CodeList;
import org.redress.codes.Codes;
import org.redress.complaint.Category;
import org.redress.complaint.Channel;
import org.redress.contract.OrganisationZone;
import org.springframework.stereotype.Component;

/** Category and channel of a submission: words that their lists offer, to a row of an import on the day of its receipt. */
@Component
class SubmittedCodes {

    private final Codes codes;
    private final OrganisationZone zone;
    private final FieldReader reader;

    SubmittedCodes(Codes codes, OrganisationZone zone, FieldReader reader) {
        this.reader = reader;
        this.codes = codes;
        this.zone = zone;
    }

    /** @param receivedAt as the row of an import has it, or null for today */
    Category category(String word, Instant receivedAt, FieldReader.Problems problems) {
        return read("category", CodeList.CATEGORY, word, receivedAt, problems)
                .map(code -> new Category(code.first(), code.finer()))
                .orElse(null);
    }

    /** How it reached staff, where they type it in. */
    Channel channel(String word, FieldReader.Problems problems) {
        return read("channel", CodeList.CHANNEL, word, null, problems)
                .map(code -> new Channel(code.first(), code.finer()))
                .orElse(null);
    }

    /**
     * Category and channel are kept from here on, in the transaction of the caller.
     *
     * @throws InvalidSubmission when one of them was deleted since it was read
     */
    void use(NewComplaint submission) {
        var problems = reader.problems();
        Channel channel = submission.channel();
        use("channel", CodeList.CHANNEL, channel.first(), channel.finer(), problems);
        Category category = submission.category();
        if (category != null) {
            use("category", CodeList.CATEGORY, category.first(), category.finer(), problems);
        }
        problems.refuse();
    }

    private void use(String field, CodeList list, String first, String finer, FieldReader.Problems problems) {
        if (!codes.use(list, finer == null ? first : finer)) {
            notOffered(field, list, problems);
        }
    }

    private Optional<Code> read(
            String field, CodeList list, String word, Instant receivedAt, FieldReader.Problems problems) {
        if (word == null || word.isBlank()) {
            return Optional.empty();
        }
        Optional<Code> offered =
                receivedAt == null ? codes.offered(list, word) : codes.offeredOn(zone.dayOf(receivedAt), list, word);
        if (offered.isEmpty() && codes.has(list, word)) {
            problems.addCode(field, "problem.code.notOffered");
        } else if (offered.isEmpty()) {
            notOffered(field, list, problems);
        }
        return offered;
    }

    private void notOffered(String field, CodeList list, FieldReader.Problems problems) {
        problems.addCode(field, "problem.code.offered", String.join(", ", codes.words(list)));
    }
}
