package org.redress.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.redress.complaint.Complaint;
import org.redress.contract.OrganisationZone;
import org.redress.contract.ReaderLocale;
import org.redress.correspondence.delivery.Letter;
import org.redress.correspondence.links.PersonalDoor;
import org.redress.correspondence.links.PersonalPage;
import org.redress.correspondence.post.PaperLetters;
import org.redress.record.UploadedFile;
import org.redress.tracking.OwnFile;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Letters to read and print and documents to download, for whoever has the personal link. Documents are never shown inside our pages. */
@Controller
@PersonalPage
@RequestMapping("/track/{number}/{token}")
@EnableConfigurationProperties(OrganisationZone.class)
class OwnPapersController {

    private final PersonalDoor door;
    private final OwnFile file;
    private final PaperLetters paper;
    private final OrganisationZone zone;

    OwnPapersController(PersonalDoor door, OwnFile file, PaperLetters paper, OrganisationZone zone) {
        this.door = door;
        this.file = file;
        this.paper = paper;
        this.zone = zone;
    }

    /** Runs before every request below: without the right link there is no page. */
    @ModelAttribute(name = "complaint", binding = false)
    Complaint open(@PathVariable String number, @PathVariable String token, HttpServletRequest request) {
        return door.open(number, token, request);
    }

    @GetMapping("/letters/{id}")
    String letter(
            @ModelAttribute("complaint") Complaint complaint,
            @PathVariable String token,
            @PathVariable long id,
            Model model,
            HttpServletRequest request) {
        Letter letter = file.letter(complaint.number(), id);
        Locale reader = complaint.receipt().readerOf(RequestContextUtils.getLocale(request));
        Instant left = letter.sentAt() == null ? letter.queuedAt() : letter.sentAt();
        model.addAttribute("number", complaint.number().value());
        model.addAttribute("page", "/track/" + complaint.number() + "/" + token);
        model.addAttribute("letter", letter);
        model.addAttribute("blocks", LetterBlocks.of(letter.text()));
        model.addAttribute(
                "on", ReaderLocale.day(letter.toldOn() == null ? zone.dayOf(left) : letter.toldOn(), reader));
        return "tracking/letter";
    }

    @GetMapping("/letters/{id}/letter.pdf")
    ResponseEntity<byte[]> onPaper(@ModelAttribute("complaint") Complaint complaint, @PathVariable long id) {
        return download(
                complaint.number() + "-" + id + ".pdf",
                MediaType.APPLICATION_PDF,
                paper.copy(complaint, file.letter(complaint.number(), id)));
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> document(@ModelAttribute("complaint") Complaint complaint, @PathVariable long id) {
        UploadedFile document = file.document(complaint.number(), id);
        return download(document.name(), MediaType.parseMediaType(document.mediaType()), document.content());
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .body(content);
    }
}
