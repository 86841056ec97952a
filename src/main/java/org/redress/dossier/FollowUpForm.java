package org.redress.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.redress.casework.CaseFileSection;
import org.redress.codes.CodeList;
import org.redress.complaint.Category;
import org.redress.complaint.Channel;
import org.redress.complaint.Complainant;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.Matter;
import org.redress.complaint.Receipt;
import org.redress.contract.Money;
import org.redress.contract.ReaderLocale;
import org.redress.dossier.FollowUp.Group;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills in the complaint follow-up form of ISO 10002. */
@Service
@Transactional(readOnly = true)
public class FollowUpForm {

    private final Complaints complaints;
    private final List<CaseFileSection> sections;
    private final TrackingLog log;
    private final FollowUpWords put;
    private final SectionWords words;
    private final ObjectMapper json;

    FollowUpForm(
            Complaints complaints,
            List<CaseFileSection> sections,
            TrackingLog log,
            FollowUpWords put,
            SectionWords words,
            ObjectMapper json) {
        this.complaints = complaints;
        this.sections = sections;
        this.log = log;
        this.put = put;
        this.words = words;
        this.json = json;
    }

    /** For people who may read the complaint. */
    public FollowUp of(ComplaintNumber number, Locale reader) {
        Complaint complaint = complaints.get(number);
        JsonNode decisions = section("decisions", number);
        JsonNode decision = decisions.path(decisions.size() - 1);
        return new FollowUp(
                List.of(
                        receipt(complaint, reader),
                        complainant(complaint.complainant(), reader),
                        data(complaint, reader),
                        problem(complaint, reader),
                        assessment(section("assessment", number).path("criteria"), decision, reader),
                        resolution(complaint.matter(), decision, reader)),
                log.of(number, reader));
    }

    private JsonNode section(String name, ComplaintNumber number) {
        return sections.stream()
                .filter(section -> section.name().equals(name))
                .map(section -> section.of(number))
                .filter(Objects::nonNull)
                .findFirst()
                .<JsonNode>map(json::valueToTree)
                .orElse(MissingNode.getInstance());
    }

    private Group receipt(Complaint complaint, Locale reader) {
        Receipt receipt = complaint.receipt();
        Channel channel = receipt.channel();
        return put.group(
                "receipt",
                reader,
                put.line("received", words.momentAndZone(receipt.receivedAt(), reader), reader),
                put.line("recipient", words.actor(receipt.recordedBy(), reader), reader),
                put.line("medium", put.called(CodeList.CHANNEL, channel.first(), channel.finer(), reader), reader),
                put.line("identifier", complaint.number().value(), reader));
    }

    private Group complainant(Complainant who, Locale reader) {
        return put.group(
                "complainant",
                reader,
                put.line("name", FollowUpWords.joined(who.name(), who.organisation()), reader),
                put.line("address", who.address(), reader),
                put.line("phone", who.phone(), reader),
                put.line("email", who.email(), reader),
                put.line("onBehalfOf", who.onBehalfOf(), reader));
    }

    private Group data(Complaint complaint, Locale reader) {
        Matter matter = complaint.matter();
        Receipt receipt = complaint.receipt();
        return put.group(
                "data",
                reader,
                put.line(
                        "reference",
                        FollowUpWords.joined(matter.productReference(), receipt.sourceReference()),
                        reader),
                put.line("about", FollowUpWords.joined(matter.product(), matter.subject()), reader),
                put.line(
                        "referredBy",
                        FollowUpWords.joined(
                                receipt.source(), complaint.complainant().onBehalfOf()),
                        reader));
    }

    private Group problem(Complaint complaint, Locale reader) {
        Matter matter = complaint.matter();
        Category category = complaint.category();
        return put.group(
                "problem",
                reader,
                put.line(
                        "date",
                        matter.eventDate() == null ? null : ReaderLocale.day(matter.eventDate(), reader),
                        reader),
                put.line("recurrent", put.yesNo(matter.recurrent(), reader), reader),
                put.line(
                        "category",
                        category == null
                                ? null
                                : put.called(CodeList.CATEGORY, category.first(), category.finer(), reader),
                        reader),
                put.line("description", matter.description(), reader));
    }

    private Group assessment(JsonNode criteria, JsonNode decision, Locale reader) {
        return put.group(
                "assessment",
                reader,
                put.line("severity", put.word(criteria.path("severity"), reader), reader),
                put.line("complexity", put.word(criteria.path("complexity"), reader), reader),
                put.line("impact", put.word(criteria.path("impact"), reader), reader),
                put.line("actionNeeded", put.yesNo(criteria.path("immediateActionNeed"), reader), reader),
                put.line("actionPossible", put.yesNo(criteria.path("immediateActionPossible"), reader), reader),
                put.line("compensation", compensation(criteria, decision.path("remedy"), reader), reader));
    }

    /** What was decided to pay, else what is at stake; how likely it is nobody records. */
    private String compensation(JsonNode criteria, JsonNode remedy, Locale reader) {
        if (remedy.path("amount").isNumber()) {
            return new Money(
                            remedy.path("amount").decimalValue(),
                            remedy.path("currency").asText())
                    .in(reader);
        }
        return criteria.path("amountAtStake").isNumber()
                ? words.of(
                        "follow.atStake",
                        reader,
                        new Money(
                                        criteria.path("amountAtStake").decimalValue(),
                                        criteria.path("amountCurrency").asText())
                                .in(reader))
                : null;
    }

    private Group resolution(Matter matter, JsonNode decision, Locale reader) {
        return put.group(
                "resolution",
                reader,
                put.line("asked", matter.desiredRemedy(), reader),
                put.line("action", decision.path("remedy").path("text").asText(null), reader));
    }
}
