package org.redress.platform.trial;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows what the trial's mail server delivered. Exists in trial mode only. */
@Controller
@Profile(TrialModeActivation.PROFILE)
@RequestMapping("/trial/mail")
class TrialMailController {

    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
                    + "frame-src 'self'; frame-ancestors 'none'; base-uri 'none'";
    private static final String MAIL_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "form-action 'none'; frame-ancestors 'self'; base-uri 'none'";
    private static final String POLICY = "Content-Security-Policy";

    private final TrialMailbox mailbox;
    private final TrialReturns returns;

    TrialMailController(TrialMailbox mailbox, TrialReturns returns) {
        this.mailbox = mailbox;
        this.returns = returns;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String recipient, Model model, HttpServletResponse response) {
        response.setHeader(POLICY, PAGE_POLICY);
        model.addAttribute("recipient", recipient);
        model.addAttribute("mails", mailbox.newest(recipient));
        return "trial/mail";
    }

    @GetMapping("/{id}/html")
    ResponseEntity<String> html(@PathVariable String id) {
        return mailbox.find(id)
                .map(mail -> ResponseEntity.ok()
                        .header(POLICY, MAIL_POLICY)
                        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                        .body(mail.html()))
                .orElseThrow(TrialMailController::unknown);
    }

    @GetMapping("/{id}/source")
    ResponseEntity<Resource> source(@PathVariable String id) {
        Path file = mailbox.raw(id).orElseThrow(TrialMailController::unknown);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(new FileSystemResource(file));
    }

    /** As if the recipient's mail server knew no such address. */
    @PostMapping("/{id}/return")
    String comeBack(@PathVariable String id) {
        TrialMail mail = mailbox.find(id).filter(TrialMail::mayComeBack).orElseThrow(TrialMailController::unknown);
        returns.comeBack(mail);
        return "redirect:/trial/mail";
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
