package org.redress.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.FieldProblem;
import org.redress.contract.KeyUsedBefore;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.links.PersonalDoor;
import org.redress.correspondence.links.PersonalLinks;
import org.redress.correspondence.links.PersonalPage;
import org.redress.correspondence.told.ToldFacts;
import org.redress.intake.InvalidSubmission;
import org.redress.intake.ReceivedComplaint;
import org.redress.intake.Submission;
import org.redress.record.Actor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The public form, and the page behind it that says what happens next. */
@Controller
@PersonalPage
@RequestMapping("/complain")
class ComplainController {

    private final ComplaintForm form;
    private final PersonalLinks links;
    private final PersonalDoor door;
    private final PublicOrganisation organisation;
    private final ToldFacts told;
    private final MessageSource messages;

    ComplainController(
            ComplaintForm form,
            PersonalLinks links,
            PersonalDoor door,
            PublicOrganisation organisation,
            ToldFacts told,
            MessageSource messages) {
        this.form = form;
        this.links = links;
        this.door = door;
        this.organisation = organisation;
        this.told = told;
        this.messages = messages;
    }

    @GetMapping
    String blank(Model model) {
        return form.blank(model, false);
    }

    /** @param lang given when only the language of the page is to change: what was typed comes back in it, and our letters follow unless told otherwise */
    @PostMapping
    String send(
            @ModelAttribute("form") Submission submission,
            @RequestParam(required = false) List<MultipartFile> documents,
            @RequestParam(required = false) String nonce,
            @RequestParam(required = false) String website,
            @RequestParam(required = false) String lang,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var sent = new ComplaintForm.Sent(submission, documents, nonce);
        if (lang != null) {
            return form.again(
                    model,
                    false,
                    new ComplaintForm.Sent(submission.writtenIn(locale.getLanguage()), documents, nonce),
                    List.of());
        }
        try {
            refuseRobots(website, locale);
            ReceivedComplaint received = form.send(sent, new Caller(Actor.COMPLAINANT));
            String token =
                    URI.create(links.tracking(received.number())).getPath().replaceFirst(".*/", "");
            return "redirect:/complain/received/" + received.number() + "/" + token;
        } catch (KeyUsedBefore e) {
            model.addAttribute("sentBefore", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form.again(model, false, sent, List.of());
        } catch (InvalidSubmission | RuleRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form.again(
                    model,
                    false,
                    sent,
                    e instanceof InvalidSubmission invalid ? invalid.problems() : ((RuleRefused) e).problems());
        }
    }

    /** Only robots see the field; a person whose browser filled it in is told and loses nothing. */
    private void refuseRobots(String website, Locale locale) {
        if (website != null && !website.isBlank()) {
            throw new InvalidSubmission(
                    List.of(new FieldProblem("website", messages.getMessage("problem.trap", null, locale))));
        }
    }

    @GetMapping("/received/{number}/{token}")
    String received(@PathVariable String number, @PathVariable String token, Model model, Locale locale) {
        Complaint complaint = door.open(number, token);
        ComplaintNumber opened = complaint.number();
        model.addAttribute("number", opened.value());
        Locale reader = PageLanguage.of(complaint, locale);
        model.addAttribute("receivedOn", organisation.day(complaint.receipt().receivedAt(), reader));
        model.addAttribute("answerBy", organisation.day(told.answerBy(complaint).orElse(null), reader));
        model.addAttribute("byEmail", complaint.complainant().hasEmail());
        model.addAttribute("trackingUrl", links.tracking(opened));
        model.addAttribute("token", token);
        return "intake/received";
    }
}
