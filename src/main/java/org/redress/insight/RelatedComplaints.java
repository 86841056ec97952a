package org.redress.insight;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.redress.complaint.Complainant;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.confidentiality.ReadableRows;
import org.redress.insight.RelatedStore.Traits;
import org.redress.insight.words.Keys;
import org.redress.insight.words.Names;
import org.redress.insight.words.Phones;
import org.redress.record.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Has she complained before?": other complaints that seem to be of the same person or product, each with why it seems so. */
@Service
@Transactional(readOnly = true)
public class RelatedComplaints {

    private final Complaints complaints;
    private final RelatedStore store;
    private final Keys keys;
    private final Phones phones;
    private final Names names;
    private final ReadableRows readable;
    private final Clock clock;

    RelatedComplaints(
            Complaints complaints,
            RelatedStore store,
            Keys keys,
            Phones phones,
            Names names,
            ReadableRows readable,
            Clock clock) {
        this.complaints = complaints;
        this.store = store;
        this.keys = keys;
        this.phones = phones;
        this.names = names;
        this.readable = readable;
        this.clock = clock;
    }

    /** Why a complaint is shown beside another. */
    public enum Why {
        SAME_EMAIL,
        /** The same number, however each was written. */
        SAME_PHONE,
        SIMILAR_NAME_AND_ADDRESS,
        /** The same order, policy, account or the like. */
        SAME_PRODUCT
    }

    public record Related(ComplaintLine complaint, Set<Why> why) {}

    /** Newest receipt first, at most 50; only those the reader may know of. */
    public List<Related> of(ComplaintNumber number, Actor reader) {
        Instant now = clock.instant();
        return store.find(
                number, traits(complaints.get(number)), Conditions.of(Criteria.ANY, readable.parameters(reader), now));
    }

    private Traits traits(Complaint complaint) {
        Complainant person = complaint.complainant();
        String region = Region.of(
                complaint.receipt().regime().jurisdiction(), complaint.receipt().language());
        String email = blankToNull(person.email());
        String address = blankToNull(person.address());
        return new Traits(
                email,
                whole(email),
                phones.e164(person.phone(), region)
                        .map(digits -> digits.substring(1))
                        .orElse(null),
                whole(complaint.matter().productReference()),
                address == null || person.name() == null ? List.of() : names.asked(person.name()),
                address);
    }

    /** A reference that is too short tells nothing. */
    private String whole(String key) {
        return key == null ? null : keys.asked(key).orElse(null);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
