package org.redress.investigation;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.redress.casework.NewInformation;
import org.redress.casework.deeds.Deed;
import org.redress.casework.deeds.Hindrance;
import org.redress.casework.deeds.OfferedDeeds;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.Regime;
import org.redress.contract.StepNotAvailable;
import org.redress.record.Actor;
import org.redress.record.FlowMessage;
import org.redress.record.Notes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the complainant or somebody else for what the investigation needs (7.6). An open request is the state of waiting; how it
 * goes on until the answer is drawn in {@code information-request.bpmn}.
 */
@Service
@Transactional
public class InformationRequests implements OfferedDeeds {

    /** Name of the fact that says who told the flow. */
    public static final String TOLD_BY = "toldBy";

    private final InformationRequestRecords records;
    private final Complaints complaints;
    private final NewInformation information;
    private final Notes notes;
    private final ComplaintFlow flow;
    private final Clock clock;

    InformationRequests(
            InformationRequestRecords records,
            Complaints complaints,
            NewInformation information,
            Notes notes,
            ComplaintFlow flow,
            Clock clock) {
        this.records = records;
        this.complaints = complaints;
        this.information = information;
        this.notes = notes;
        this.flow = flow;
        this.clock = clock;
    }

    /**
     * Asks, within the limits of the decision table; the complaint waits from now on.
     *
     * @throws org.redress.contract.RuleRefused when the question is incomplete or the table says no; nothing was asked then
     * @throws StepNotAvailable                  when the complaint is closed
     */
    public RequestLine ask(ComplaintNumber number, Actor actor, Question question) {
        return ask(number, actor, question, null, null);
    }

    /**
     * @param answerWithinDays {@code null} leaves it to the decision table
     * @param occasion         {@code null} when a person asks
     */
    RequestLine ask(ComplaintNumber number, Actor actor, Question question, Integer answerWithinDays, String occasion) {
        Complaint complaint = complaints.get(number);
        hindrance(complaint).ifPresent(ended -> {
            throw new StepNotAvailable(
                    "The complaint is " + ended.name().toLowerCase(Locale.ROOT) + "; nobody is asked any more.");
        });
        Question complete = question.complete();
        Optional<InformationRequest> asked = occasion == null ? openLike(number, complete) : Optional.empty();
        if (asked.isPresent()) {
            return asked.get().toLine();
        }
        int before = records.countByComplaintAndAskedOfAndThirdParty(number, complete.askedOf(), complete.thirdParty());
        InformationRequest request =
                records.save(new InformationRequest(number, complete, before + 1, actor, clock.instant(), occasion));
        Map<String, Object> facts = factsOf(complaint, complete.askedOf(), before);
        facts.put("newRequest", request.id());
        facts.put("answerWithinDays", answerWithinDays);
        flow.tell(number, InvestigationMessage.INFORMATION_REQUESTED, facts);
        return request.toLine();
    }

    private static Optional<Hindrance> hindrance(Complaint complaint) {
        return complaint.isOpen() && !complaint.isWithdrawn()
                ? Optional.empty()
                : Optional.of(complaint.isOpen() ? Hindrance.WITHDRAWN : Hindrance.CLOSED);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Deed> of(Complaint complaint, Actor actor) {
        return List.of(Deed.added("information-requests", hindrance(complaint)));
    }

    /** The same question, asked again in the same words while it is open, is not asked again. */
    private Optional<InformationRequest> openLike(ComplaintNumber number, Question question) {
        return records.findByComplaintOrderById(number).stream()
                .filter(InformationRequest::mayBeAnswered)
                .filter(request -> request.isFor(question.askedOf())
                        && request.toLine().what().equals(question.what())
                        && Objects.equals(request.toLine().thirdParty(), question.thirdParty()))
                .findFirst();
    }

    /** What the decision table has to know. */
    static Map<String, Object> factsOf(Complaint complaint, AskedOf askedOf, int before) {
        Regime regime = complaint.receipt().regime();
        Map<String, Object> facts = new HashMap<>();
        facts.put("jurisdiction", regime.jurisdiction());
        facts.put("sector", regime.sector());
        facts.put("askedOf", askedOf.name());
        facts.put("requestsBefore", before);
        return facts;
    }

    /**
     * Staff write down what was answered: the complainant's words become new information, those of a third party a note.
     *
     * @throws StepNotAvailable when the request does not wait for an answer any more
     */
    public void answer(ComplaintNumber number, long id, Actor actor, String text) {
        complaints.get(number);
        InformationRequest request = records.findById(id)
                .filter(found -> found.complaint().equals(number))
                .orElseThrow(UnknownRequest::new);
        if (!request.mayBeAnswered()) {
            refuseOther(request, actor, text);
            return;
        }
        if (request.isFor(AskedOf.COMPLAINANT)) {
            information.add(number, actor, text, List.of());
        } else {
            notes.write(number, actor, text);
            supplied(request, actor);
        }
    }

    /** The same answer again from the same person changes nothing; a different one is refused. */
    private void refuseOther(InformationRequest request, Actor actor, String text) {
        boolean repeated = request.isFor(AskedOf.COMPLAINANT)
                ? information.of(request.complaint()).stream()
                        .anyMatch(line ->
                                line.addedBy().equals(actor.id()) && line.text().equals(text))
                : notes.of(request.complaint()).stream()
                        .anyMatch(note ->
                                note.author().equals(actor.id()) && note.text().equals(text));
        if (!repeated) {
            throw new StepNotAvailable("This request does not wait for an answer any more.");
        }
    }

    /** Whatever the complainant adds answers what they were asked: nobody can tell which of several questions was meant. */
    void suppliedByComplainant(ComplaintNumber number, Actor actor) {
        records.findByComplaintOrderById(number).stream()
                .filter(request -> request.isFor(AskedOf.COMPLAINANT) && request.mayBeAnswered())
                .forEach(request -> supplied(request, actor));
    }

    /** The complaint has ended: nobody is waited for. */
    void cancel(ComplaintNumber number, Actor actor) {
        records.findByComplaintOrderById(number).stream()
                .filter(InformationRequest::mayBeAnswered)
                .forEach(request -> tell(request, InvestigationMessage.INFORMATION_REQUEST_CANCELLED, actor));
    }

    private void supplied(InformationRequest request, Actor actor) {
        tell(request, InvestigationMessage.INFORMATION_SUPPLIED, actor);
    }

    private void tell(InformationRequest request, FlowMessage message, Actor actor) {
        flow.tellOne(request.complaint(), message, "informationRequest", request.id(), Map.of(TOLD_BY, actor.id()));
    }

    /** Every request of a complaint, oldest first; those that are open say what it waits for. */
    @Transactional(readOnly = true)
    public List<RequestLine> list(ComplaintNumber number) {
        complaints.get(number);
        return records.findByComplaintOrderById(number).stream()
                .map(InformationRequest::toLine)
                .toList();
    }
}
