package org.redress.correspondence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.NotThere;
import org.redress.contract.RuleRefused;
import org.redress.contract.TryLater;
import org.redress.correspondence.OwnLetterSituations;
import org.redress.correspondence.preview.LetterCatalogue;
import org.redress.correspondence.preview.LetterDrafts;
import org.redress.correspondence.preview.Look;
import org.redress.correspondence.preview.PaperPreviews;
import org.redress.models.LetterFile;
import org.redress.models.change.UnknownChange;
import org.redress.record.Actor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
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

    private final LetterCatalogue catalogue;
    private final LetterDrafts drafts;
    private final LetterAnswers answers;
    private final ReadingRight reading;
    private final PaperPreviews paper;
    private final MessageSource messages;

    LetterPages(
            LetterCatalogue catalogue,
            LetterDrafts drafts,
            LetterAnswers answers,
            ReadingRight reading,
            PaperPreviews paper,
            MessageSource messages) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.answers = answers;
        this.reading = reading;
        this.paper = paper;
        this.messages = messages;
    }

    /** @param change whose words are shown; else those in use */
    @GetMapping
    String list(@RequestParam(required = false) Long change, Model model) {
        Map<String, LetterFile> words = new TreeMap<>();
        drafts.of(change).forEach((language, draft) -> words.put(language, draft.words()));
        model.addAttribute("change", change == null ? null : drafts.change(change));
        model.addAttribute("onlyIn", OwnLetterSituations.missing(words));
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
        return answers.page(read(letter, asked, request), model, request, response);
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
        LetterRequest wanted = read(letter, asked, request);
        Look look = answers.look(wanted);
        if (look.preview() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return answers.page(wanted, model, request, response);
        }
        try {
            return PrintedPage.of(letter, paper.pdf(look.preview()));
        } catch (TryLater e) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.seconds()));
            model.addAttribute("problem", say(request, "letters.busy"));
            return answers.page(wanted, model, request, response);
        }
    }

    /** Writes the texts into a change, a new one where none is named; it goes on as every change does. */
    @PostMapping("/{letter}/words")
    String save(
            @PathVariable String letter,
            @RequestParam Map<String, String> asked,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        LetterRequest wanted = read(letter, asked, request);
        try {
            return "redirect:/staff/models/letters/" + letter + "/preview?saved&change=" + saved(wanted, request)
                    + wanted.further();
        } catch (ChangedMeanwhile e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("overtaken", true);
        } catch (LetterDrafts.WordsRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problem", say(request, "letters.notSaved"));
        } catch (RuleRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problem", e.getMessage());
        }
        return answers.page(wanted, model, request, response);
    }

    private long saved(LetterRequest wanted, HttpServletRequest request) {
        TypedTexts typed = wanted.typed(drafts.of(wanted.change()));
        if (typed.isOvertaken()) {
            throw new ChangedMeanwhile();
        }
        String kind = answers.kind(wanted.letter()).name();
        String title = say(request, "letters.change", say(request, "letters.kind." + kind));
        return drafts.save(wanted.change(), title, typed.edits(), wanted.reader());
    }

    private String say(HttpServletRequest request, String key, Object... values) {
        return messages.getMessage(key, values, RequestContextUtils.getLocale(request));
    }

    private LetterRequest read(String letter, Map<String, String> asked, HttpServletRequest request) {
        return new LetterRequest(
                letter,
                asked,
                RequestContextUtils.getLocale(request).getLanguage(),
                new Actor(request.getRemoteUser()),
                reading.isGranted(),
                request.getRemoteAddr());
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
