package org.redress.codes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Locale;
import org.redress.codes.CodeBook;
import org.redress.codes.CodeList;
import org.redress.codes.UnknownCode;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.EntityVersion;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where process owners keep the code lists. */
@Controller
@RequestMapping("/staff/codes")
class CodePages {

    private final CodeBook book;
    private final CodePage page;

    CodePages(CodeBook book, CodePage page) {
        this.book = book;
        this.page = page;
    }

    @GetMapping
    String lists(Model model) {
        model.addAttribute("lists", CodeList.values());
        return "codes/lists";
    }

    @GetMapping("/{list}")
    String show(@PathVariable String list, Model model, Locale locale) {
        return page.show(model, list(list), CodeForm.EMPTY, false, locale);
    }

    @PostMapping("/{list}")
    String save(
            @PathVariable String list,
            @RequestParam EntityVersion version,
            @RequestParam MultiValueMap<String, String> sent,
            Principal user,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return write(list, version, sent, false, user, model, locale, response);
    }

    @PostMapping("/{list}/addition")
    String add(
            @PathVariable String list,
            @RequestParam EntityVersion version,
            @RequestParam MultiValueMap<String, String> sent,
            Principal user,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return write(list, version, sent, true, user, model, locale, response);
    }

    private String write(
            String list,
            EntityVersion version,
            MultiValueMap<String, String> sent,
            boolean adding,
            Principal user,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        CodeForm form = CodeForm.of(sent);
        String word = form.strippedWord();
        Actor actor = new Actor(user.getName());
        Runnable deed = adding
                ? () -> book.add(list(list), word, form.draft(), version, actor)
                : () -> book.put(list(list), word, form.draft(), version, actor);
        return done(list, word, form, adding, deed, model, locale, response);
    }

    @PostMapping("/{list}/deletion")
    String delete(
            @PathVariable String list,
            @RequestParam EntityVersion version,
            @RequestParam String word,
            Principal user,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return done(
                list,
                "",
                CodeForm.EMPTY,
                false,
                () -> book.delete(list(list), word, version, new Actor(user.getName())),
                model,
                locale,
                response);
    }

    /** What was typed stays on the page when it is refused; nothing of it was done. */
    private String done(
            String list,
            String word,
            CodeForm form,
            boolean adding,
            Runnable deed,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            deed.run();
            return "redirect:/staff/codes/" + list + (word.isEmpty() ? "" : "#" + word);
        } catch (RuleRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problems", e.problems());
        } catch (ChangedMeanwhile e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("overtaken", true);
        }
        return page.show(model, list(list), form, adding, locale);
    }

    @ExceptionHandler
    void unknown(UnknownCode e, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private static CodeList list(String address) {
        return CodeList.at(address).orElseThrow(UnknownCode::new);
    }
}
