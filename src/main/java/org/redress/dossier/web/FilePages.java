package org.redress.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.redress.dossier.FileCopies;
import org.redress.dossier.FileCopies.Purpose;
import org.redress.dossier.FileMarks;
import org.redress.dossier.Marks;
import org.redress.record.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The file of a complaint for somebody outside: what is left out, a look at it, and the copy. */
@Controller
@RequestMapping("/staff/complaints/{number}/file")
class FilePages {

    private final FileCopies copies;
    private final FileMarks marks;
    private final WebInvocationPrivilegeEvaluator doors;

    FilePages(FileCopies copies, FileMarks marks, WebInvocationPrivilegeEvaluator doors) {
        this.copies = copies;
        this.marks = marks;
        this.doors = doors;
    }

    @GetMapping
    String show(@PathVariable ComplaintNumber number, Model model, Locale locale, HttpServletRequest request) {
        return page(number, new Purpose(null, null), List.of(), model, locale, request);
    }

    @GetMapping("/preview.pdf")
    ResponseEntity<byte[]> preview(@PathVariable ComplaintNumber number, Locale locale) {
        return pdf(number + "-preview", copies.preview(number, locale), false);
    }

    @PostMapping("/marks")
    String mark(
            @PathVariable ComplaintNumber number,
            @RequestParam(required = false) Set<String> withheld,
            @RequestParam(required = false) Set<String> released,
            @RequestParam(defaultValue = "") String passages,
            @RequestParam(defaultValue = "") String version,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Marks wanted = new Marks(given(withheld), given(released), lines(passages));
        try {
            marks.replace(number, actor(request), wanted, version);
            return "redirect:/staff/complaints/" + number + "/file?done";
        } catch (RuleRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(number, new Purpose(null, null), e.problems(), model, locale, request);
        } catch (ChangedMeanwhile e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            page(number, new Purpose(null, null), List.of(), model, locale, request);
            model.addAttribute("overtaken", wanted.passages().stream().sorted().collect(Collectors.joining("\n")));
            return "dossier/file";
        }
    }

    @PostMapping
    Object copy(
            @PathVariable ComplaintNumber number,
            @RequestParam(required = false) String recipient,
            @RequestParam(required = false) String purpose,
            @RequestParam(defaultValue = "true") boolean redacted,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = new Purpose(recipient, purpose);
        try {
            return redacted
                    ? pdf(number + "-redacted", copies.redacted(number, actor(request), asked, locale), true)
                    : pdf(number.value(), copies.whole(number, actor(request), asked, locale), true);
        } catch (RuleRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(number, asked, e.problems(), model, locale, request);
        }
    }

    private String page(
            ComplaintNumber number,
            Purpose asked,
            List<FieldProblem> problems,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        Marks marked = marks.of(number);
        model.addAttribute("number", number.value());
        model.addAttribute("choices", copies.choices(number, locale));
        model.addAttribute("withheld", marked.withheld());
        model.addAttribute("released", marked.released());
        model.addAttribute("passages", marked.passages().stream().sorted().collect(Collectors.joining("\n")));
        model.addAttribute("version", marked.version());
        model.addAttribute("notFound", marked.passages().isEmpty() ? Set.of() : copies.notFound(number, locale));
        model.addAttribute(
                "mayMark",
                doors.isAllowed(
                        "",
                        "/staff/complaints/" + number + "/file/marks",
                        HttpMethod.POST.name(),
                        SecurityContextHolder.getContext().getAuthentication()));
        model.addAttribute("recipient", asked.recipient());
        model.addAttribute("purpose", asked.purpose());
        model.addAttribute("problems", problems);
        model.addAttribute("done", request.getParameter("done") != null);
        return "dossier/file";
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] content, boolean download) {
        var disposition = download ? ContentDisposition.attachment() : ContentDisposition.inline();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(name + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(content);
    }

    private static Set<String> given(Set<String> ticked) {
        return ticked == null ? Set.of() : ticked;
    }

    private static Set<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.toSet());
    }

    private static Actor actor(HttpServletRequest request) {
        return new Actor(request.getRemoteUser());
    }
}
