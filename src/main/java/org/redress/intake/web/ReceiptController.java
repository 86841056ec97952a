package org.redress.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.redress.complaint.Complaint;
import org.redress.correspondence.links.PersonalDoor;
import org.redress.correspondence.links.PersonalPage;
import org.redress.intake.receipt.ProofOfReceipt;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The receipt of a complaint, for whoever has its personal link. */
@Controller
@PersonalPage
class ReceiptController {

    private final PersonalDoor door;
    private final ProofOfReceipt proof;

    ReceiptController(PersonalDoor door, ProofOfReceipt proof) {
        this.door = door;
        this.proof = proof;
    }

    @GetMapping("/track/{number}/{token}/receipt.pdf")
    ResponseEntity<byte[]> receipt(
            @PathVariable String number, @PathVariable String token, HttpServletRequest request) {
        Complaint complaint = door.open(number, token, request);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(complaint.number() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(proof.of(complaint, RequestContextUtils.getLocale(request)));
    }
}
