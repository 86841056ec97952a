package org.redress.correspondence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.correspondence.links.LinkLine;
import org.redress.correspondence.links.LinkRevocations;
import org.redress.correspondence.links.PersonalLinks;
import org.redress.record.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The personal links of a complaint, for staff: when each was used, and how team leads and representatives take them back. */
@RestController
@RequestMapping("/api/v1/complaints/{number}/links")
@Tag(name = "Complaints")
class PersonalLinkController {

    private final Complaints complaints;
    private final PersonalLinks links;
    private final LinkRevocations revocations;

    PersonalLinkController(Complaints complaints, PersonalLinks links, LinkRevocations revocations) {
        this.complaints = complaints;
        this.links = links;
        this.revocations = revocations;
    }

    record PersonalLinkList(List<LinkLine> items) {}

    record Revocation(String reason) {}

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(
            summary =
                    "Personal links by which the complainant comes back, oldest first, with when each was used; never what opens them")
    PersonalLinkList list(@PathVariable ComplaintNumber number) {
        complaints.get(number);
        return new PersonalLinkList(links.of(number));
    }

    @PostMapping("/{id}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "Take back one link, for a reason: it opens nothing any more, and neither does the code of its letter")
    void revoke(
            @PathVariable ComplaintNumber number,
            @PathVariable long id,
            @RequestBody Revocation revocation,
            Principal user) {
        revocations.revoke(number, id, new Actor(user.getName()), revocation.reason());
    }

    @PostMapping("/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "Take back every link given out so far, for a reason; letters that are written later have new ones")
    void revokeAll(@PathVariable ComplaintNumber number, @RequestBody Revocation revocation, Principal user) {
        revocations.revokeAll(number, new Actor(user.getName()), revocation.reason());
    }
}
