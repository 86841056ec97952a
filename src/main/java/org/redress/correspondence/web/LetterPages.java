package org.redress.correspondence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.NotThere;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.preview.LetterCatalogue;
import org.redress.correspondence.preview.LetterDrafts;
import org.redress.correspondence.preview.LetterDrafts.Draft;
import org.redress.correspondence.preview.Look;
import org.redress.correspondence.preview.Looks;
import org.redress.correspondence.preview.PaperPreviews;
import org.redress.models.LetterFile;
import org.redress.models.change.ModelChange;
import org.redress.models.change.UnknownChange;
import org.redress.record.Actor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The letters in the change console: each in every situation, with the words under edit and advice beside them. */
@Controller
@RequestMapping("/staff/models/letters")
class LetterPages {

    /** A mail carries its styles in itself; the frame that shows it runs, fetches and sends nothing. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Set<String> WHO_CHANGES_WORDS = Set.of("PROCESS_OWNERS", "ADMINS");

    private final LetterCatalogue catalogue;
    private final LetterDrafts drafts;
    private final Looks looks;
    private final LetterView view;
    private final PaperPreviews paper;
    private final MessageSource messages;

    LetterPages(
            LetterCatalogue catalogue,
            LetterDrafts drafts,
            Looks looks,
            LetterView view,
            PaperPreviews paper,
            MessageSource messages) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.looks = looks;
        this.view = view;
        this.paper = paper;
        this.messages = messages;
    }

    /** @param change whose words are shown; else those in use */
    @GetMapping
    String list(@RequestParam(required = false) Long change, Model model) {
        Map<String, LetterFile> words = new TreeMap<>();
        drafts.of(change).forEach((language, draft) -> words.put(language, draft.words()));
        model.addAttribute("change", change == null ? null : drafts.change(change));
        model.addAttribute("groups", LetterGroups.of(catalogue.all(words)));
        return "letters/list";
    }

    /** Posted with texts that nobody has saved yet. */
    @RequestMapping(
            path = "/{letter}/preview",
            method = {RequestMethod.GET, RequestMethod.POST})
    String show(
            @PathVariable String letter,
            @RequestParam Map<String, String> asked,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return page(letter, read(asked, request), model, request, response);
    }

    /** The same as it is printed. */
    @RequestMapping(
            path = "/{letter}/paper",
            method = {RequestMethod.GET, RequestMethod.POST})
    Object print(
            @PathVariable String letter,
            @RequestParam Map<String, String> asked,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        LetterRequest wanted = read(asked, request);
        Look look = look(letter, wanted, request);
        if (look.preview() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(letter, wanted, model, request, response);
        }
        return PrintedPage.of(letter, paper.pdf(look.preview()));
    }

    /** Writes the texts into a change, a new one where none is named; it goes on as every change does. */
    @PostMapping("/{letter}/words")
    String save(
            @PathVariable String letter,
            @RequestParam Map<String, String> asked,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        LetterRequest wanted = read(asked, request);
        String name = messages.getMessage(
                "letters.kind." + kind(letter).name(), null, RequestContextUtils.getLocale(request));
        try {
            String title =
                    messages.getMessage("letters.change", new Object[] {name}, RequestContextUtils.getLocale(request));
            long change =
                    drafts.save(wanted.change(), title, wanted.edits(drafts.of(wanted.change())), wanted.reader());
            return "redirect:/staff/models/letters/" + letter + "/preview?saved&change=" + change + wanted.further();
        } catch (ChangedMeanwhile e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("overtaken", true);
        } catch (RuleRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problem", e.getMessage());
        }
        return page(letter, wanted, model, request, response);
    }

    private String page(
            String letter,
            LetterRequest wanted,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        Look look = look(letter, wanted, request);
        if (!look.isKnown()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        ModelChange change = wanted.change() == null ? null : drafts.change(wanted.change());
        model.addAttribute("change", change);
        model.addAttribute(
                "editable",
                WHO_CHANGES_WORDS.stream().anyMatch(request::isUserInRole)
                        && (change == null || change.state().isEditable()));
        model.addAttribute("letter", letter);
        model.addAttribute("languageForm", "letter");
        Map<String, Draft> before = drafts.of(wanted.change());
        model.addAttribute("tags", wanted.tags(before, model.containsAttribute("overtaken")));
        view.show(look, wanted.typed(before), model);
        return "letters/letter";
    }

    private Look look(String letter, LetterRequest wanted, HttpServletRequest request) {
        Map<String, Draft> edited = wanted.edited(drafts.of(wanted.change()));
        return looks.at(kind(letter), edited, wanted.chosen()).orElseThrow(LetterPages::unknown);
    }

    private LetterKind kind(String letter) {
        return catalogue.kind(letter).orElseThrow(LetterPages::unknown);
    }

    private static NotThere unknown() {
        return new NotThere("There is no such letter.");
    }

    private static LetterRequest read(Map<String, String> asked, HttpServletRequest request) {
        return new LetterRequest(
                asked, RequestContextUtils.getLocale(request).getLanguage(), new Actor(request.getRemoteUser()));
    }

    @ExceptionHandler(RuleRefused.class)
    void refused(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.UNPROCESSABLE_ENTITY.value());
    }

    @ExceptionHandler({UnknownChange.class, NotThere.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
