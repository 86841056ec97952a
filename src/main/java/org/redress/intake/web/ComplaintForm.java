package org.redress.intake.web;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.redress.codes.CodeList;
import org.redress.codes.Codes;
import org.redress.complaint.Channel;
import org.redress.contract.FieldProblem;
import org.redress.contract.OnceKey;
import org.redress.contract.RuleRefused;
import org.redress.intake.Arrival;
import org.redress.intake.ComplaintIntake;
import org.redress.intake.InvalidSubmission;
import org.redress.intake.ReceivedComplaint;
import org.redress.intake.Submission;
import org.redress.intake.SubmissionCheck;
import org.redress.intake.SubmissionDigest;
import org.redress.record.UploadedFile;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;

/** The form for complainants, filled in by themselves or by staff for them. */
@Component
class ComplaintForm {

    static final String VIEW = "intake/complain";

    private static final List<String> ORDER = List.of(
            "channel",
            "receivedAt",
            "complainedAbout",
            "subject",
            "description",
            "category",
            "eventDate",
            "eventPlace",
            "recurrent",
            "product",
            "productReference",
            "desiredRemedy",
            "documents",
            "complainant.name",
            "complainant.organisation",
            "complainant.email",
            "complainant.phone",
            "complainant.address",
            "complainant.preferredLanguage",
            "complainant.onBehalfOf",
            "complainant.adjustments",
            "website",
            "consent");

    private final SubmissionCheck check;
    private final ComplaintIntake intake;
    private final Codes codes;

    ComplaintForm(SubmissionCheck check, ComplaintIntake intake, Codes codes) {
        this.codes = codes;
        this.check = check;
        this.intake = intake;
    }

    /** A form as it came; the nonce was given out with the page and makes a second click harmless. */
    record Sent(Submission submission, List<MultipartFile> documents, String nonce) {

        boolean hasFiles() {
            return documents != null && documents.stream().anyMatch(file -> !file.isEmpty());
        }
    }

    String blank(Model model, boolean staff) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        return show(
                model,
                staff,
                new Submission(
                        nobody(language),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                Map.of());
    }

    String again(Model model, boolean staff, Sent sent, List<FieldProblem> problems) {
        Map<String, String> inOrder = new LinkedHashMap<>();
        problems.stream()
                .sorted(Comparator.comparingInt(problem -> ORDER.indexOf(problem.field())))
                .forEach(problem ->
                        inOrder.merge(problem.field(), problem.message(), (first, next) -> first + "; " + next));
        model.addAttribute("typed", true);
        model.addAttribute("filesLost", sent.hasFiles());
        return show(model, staff, sent.submission(), inOrder);
    }

    private String show(Model model, boolean staff, Submission form, Map<String, String> problems) {
        model.addAttribute("form", form);
        model.addAttribute("person", form.complainant() == null ? nobody(null) : form.complainant());
        model.addAttribute("problems", problems);
        model.addAttribute("nonce", UUID.randomUUID().toString());
        model.addAttribute("staff", staff);
        model.addAttribute("languageForm", "complaint");
        Locale reader = LocaleContextHolder.getLocale();
        model.addAttribute("channels", staff ? codes.choices(CodeList.CHANNEL, reader) : List.of());
        model.addAttribute("categories", codes.choices(CodeList.CATEGORY, reader));
        model.addAttribute("yesNo", List.of(false, true));
        model.addAttribute("languages", List.of("en", "ko"));
        return VIEW;
    }

    private static Submission.Person nobody(String language) {
        return new Submission.Person(null, null, null, null, null, language, null, null);
    }

    /**
     * @throws InvalidSubmission when fields need correction
     * @throws RuleRefused       when a document is refused or the nonce was used for something else
     */
    ReceivedComplaint send(Sent sent, Caller caller) throws IOException {
        List<UploadedFile> files = sent.documents() == null ? List.of() : SentFiles.of(sent.documents());
        String language = LocaleContextHolder.getLocale().getLanguage();
        var complaint = check.accept(
                sent.submission(), new Arrival(caller.isStaff() ? null : Channel.WEB, caller.actor(), language, files));
        String door = caller.isStaff() ? "form:" + caller.actor() : "form";
        return !OnceKey.isUsable(sent.nonce())
                ? intake.receive(complaint)
                : intake.receive(
                        complaint, new OnceKey(door, sent.nonce(), SubmissionDigest.of(sent.submission(), files)));
    }
}
