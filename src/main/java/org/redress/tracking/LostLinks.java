package org.redress.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.delivery.Deliveries;
import org.redress.correspondence.links.PersonalLinks;
import org.redress.tracking.LinkRequests.Request;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a new link to somebody who lost theirs, only ever to the address that letters about the complaint go to. Whoever asks learns nothing:
 * what was typed is kept and looked at afterwards, so every answer is the same and takes the same time.
 */
@Service
@Transactional
@EnableConfigurationProperties(LostLinkLimits.class)
public class LostLinks {

    /** Of one address; whoever has more asks with the number. */
    private static final int MOST_COMPLAINTS = 10;

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final LinkRequests requests;
    private final Complaints complaints;
    private final PersonalLinks links;
    private final Deliveries deliveries;
    private final Correspondence correspondence;
    private final LostLinkLimits limits;
    private final Clock clock;

    LostLinks(
            LinkRequests requests,
            Complaints complaints,
            PersonalLinks links,
            Deliveries deliveries,
            Correspondence correspondence,
            LostLinkLimits limits,
            Clock clock) {
        this.requests = requests;
        this.complaints = complaints;
        this.links = links;
        this.deliveries = deliveries;
        this.correspondence = correspondence;
        this.limits = limits;
        this.clock = clock;
    }

    /** @param number {@code null} for every complaint of this address */
    public void ask(String email, ComplaintNumber number) {
        requests.add(new Request(email.strip(), number, null), clock.instant());
    }

    /** The same for somebody who comes with a link of ours that has expired; one that was revoked gets none. */
    public void askAnew(ComplaintNumber number, String token) {
        requests.add(new Request(null, number, PersonalLinks.hash(token)), clock.instant());
    }

    /** @return false when nobody is left to be looked after */
    boolean lookAfterNext() {
        requests.forgetBefore(clock.instant().minus(AN_HOUR));
        return requests.take()
                .map(request -> {
                    complaintsOf(request).stream()
                            .sorted(Comparator.comparing(ComplaintNumber::value))
                            .forEach(number -> send(number, request));
                    return true;
                })
                .orElse(false);
    }

    private List<ComplaintNumber> complaintsOf(Request request) {
        if (request.email() == null) {
            return links.isOurs(request.number(), request.token()) ? List.of(request.number()) : List.of();
        }
        return request.number() == null
                ? complaints.writtenFrom(request.email(), MOST_COMPLAINTS)
                : complaints.find(request.number()).map(Complaint::number).stream()
                        .toList();
    }

    private void send(ComplaintNumber number, Request request) {
        Complaint complaint = complaints.get(number);
        boolean known = deliveries
                .addressOf(complaint)
                .filter(address -> request.email() == null || address.equalsIgnoreCase(request.email()))
                .isPresent();
        if (known && sentLately(number) < limits.lettersPerDay()) {
            correspondence.writeToComplainant(complaint, new LinkLetter(), "asked " + clock.instant());
        }
    }

    private long sentLately(ComplaintNumber number) {
        Instant since = clock.instant().minus(A_DAY);
        return deliveries.of(number).stream()
                .filter(letter -> letter.kind() == TrackingLetter.LINK
                        && letter.queuedAt().isAfter(since))
                .count();
    }
}
