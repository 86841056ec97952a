package org.redress.casework.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.casework.CaseFileSection;
import org.redress.casework.Issues;
import org.redress.casework.NewInformation;
import org.redress.complaint.AccessLevel;
import org.redress.complaint.Category;
import org.redress.complaint.CloseReason;
import org.redress.complaint.Complainant;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Matter;
import org.redress.complaint.Outcome;
import org.redress.complaint.Priority;
import org.redress.complaint.Regime;
import org.redress.complaint.Stage;
import org.redress.confidentiality.ComplaintAccess;
import org.springframework.stereotype.Component;

/** Puts the whole file of a complaint together from what each capability keeps about it. */
@Component
class ComplaintFile {

    private final ComplaintAccess access;
    private final Issues issues;
    private final NewInformation information;
    private final List<CaseFileSection> sections;

    ComplaintFile(ComplaintAccess access, Issues issues, NewInformation information, List<CaseFileSection> sections) {
        this.access = access;
        this.issues = issues;
        this.information = information;
        this.sections = sections;
    }

    /** The file; further sections (assessment, decisions, ...) stand beside these fields once there is something. */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
    record Response(
            String number,
            ComplaintStatus status,
            Stage stage,
            Priority priority,
            String category,
            String subcategory,
            String team,
            String owner,
            String channel,
            String subchannel,
            String language,
            Instant receivedAt,
            Instant registeredAt,
            String recordedBy,
            String source,
            String sourceReference,
            boolean backfilled,
            Regime regime,
            @JsonUnwrapped Matter matter,
            Complainant complainant,
            Instant acknowledgedAt,
            Instant responseDueAt,
            Instant decisionCommunicatedAt,
            Outcome outcome,
            Instant closedAt,
            CloseReason closeReason,
            AccessLevel accessLevel,
            Set<String> complainedAbout,
            List<Issues.FindingLine> findings,
            List<NewInformation.Line> information,
            @Schema(hidden = true) @JsonAnyGetter Map<String, Object> sections) {}

    Response of(Complaint complaint) {
        var receipt = complaint.receipt();
        Category category = complaint.category();
        return new Response(
                complaint.number().value(),
                complaint.status(),
                complaint.stage(),
                complaint.priority(),
                category == null ? null : category.first(),
                category == null ? null : category.finer(),
                complaint.team(),
                complaint.owner(),
                receipt.channel().first(),
                receipt.channel().finer(),
                receipt.language(),
                receipt.receivedAt(),
                receipt.registeredAt(),
                receipt.recordedBy(),
                receipt.source(),
                receipt.sourceReference(),
                receipt.backfilled(),
                receipt.regime(),
                complaint.matter(),
                complaint.complainant(),
                complaint.acknowledgedAt(),
                complaint.responseDueAt(),
                complaint.decisionCommunicatedAt(),
                complaint.outcome(),
                complaint.closedAt(),
                complaint.closeReason(),
                complaint.accessLevel(),
                access.complainedAbout(complaint.number()),
                issues.of(complaint.number()),
                information.of(complaint.number()),
                sectionsOf(complaint));
    }

    private Map<String, Object> sectionsOf(Complaint complaint) {
        Map<String, Object> filled = new LinkedHashMap<>();
        for (CaseFileSection section : sections) {
            Object content = section.of(complaint.number());
            if (content != null) {
                filled.put(section.name(), content);
            }
        }
        return filled;
    }
}
