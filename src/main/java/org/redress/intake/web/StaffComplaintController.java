package org.redress.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import org.redress.contract.KeyUsedBefore;
import org.redress.contract.RuleRefused;
import org.redress.intake.InvalidSubmission;
import org.redress.intake.Submission;
import org.redress.intake.WallClock;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Staff write down a call or a letter; shown by itself or in a dialog of Tasklist. */
@Controller
@RequestMapping("/staff/complaints/new")
class StaffComplaintController {

    private final ComplaintForm form;
    private final PublicOrganisation organisation;

    StaffComplaintController(ComplaintForm form, PublicOrganisation organisation) {
        this.form = form;
        this.organisation = organisation;
    }

    @GetMapping
    String blank(Model model) {
        return form.blank(model, true);
    }

    @PostMapping
    String send(
            @ModelAttribute("form") Submission submission,
            @RequestParam(required = false) List<MultipartFile> documents,
            @RequestParam(required = false) String nonce,
            @RequestParam(required = false) String lang,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Caller caller = Caller.current();
        if (!caller.isStaff()) {
            throw new AccessDeniedException("staff only");
        }
        var sent = new ComplaintForm.Sent(submission, documents, nonce);
        if (lang != null) {
            return form.again(model, true, sent, List.of());
        }
        try {
            var withZone =
                    new ComplaintForm.Sent(submission.receivedAt(zoned(submission.receivedAt())), documents, nonce);
            model.addAttribute("number", form.send(withZone, caller).number().value());
            return "intake/recorded";
        } catch (KeyUsedBefore e) {
            model.addAttribute("sentBefore", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form.again(model, true, sent, List.of());
        } catch (InvalidSubmission | RuleRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form.again(
                    model,
                    true,
                    sent,
                    e instanceof InvalidSubmission invalid ? invalid.problems() : ((RuleRefused) e).problems());
        }
    }

    /** Browsers send local time without a zone; what is no time at all is left for the check to name. */
    private String zoned(String local) {
        try {
            return local == null || local.isBlank()
                    ? null
                    : WallClock.at(LocalDateTime.parse(local), organisation.timeZone())
                            .toString();
        } catch (DateTimeException e) {
            return local;
        }
    }
}
