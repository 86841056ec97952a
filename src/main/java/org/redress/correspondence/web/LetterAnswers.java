package org.redress.correspondence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.redress.complaint.ComplaintNumber;
import org.redress.confidentiality.Readings;
import org.redress.contract.NotThere;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.preview.LetterCatalogue;
import org.redress.correspondence.preview.LetterDrafts;
import org.redress.correspondence.preview.LetterDrafts.Draft;
import org.redress.correspondence.preview.Look;
import org.redress.correspondence.preview.Looks;
import org.redress.models.change.ModelChange;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Looks at one letter, and the page about it. */
@Component
class LetterAnswers {

    /** A mail carries its styles in itself; the frame that shows it runs, fetches and sends nothing. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Set<String> WHO_CHANGES_WORDS = Set.of("PROCESS_OWNERS", "ADMINS");

    private final LetterCatalogue catalogue;
    private final LetterDrafts drafts;
    private final Looks looks;
    private final LetterView view;
    private final Readings readings;

    LetterAnswers(LetterCatalogue catalogue, LetterDrafts drafts, Looks looks, LetterView view, Readings readings) {
        this.readings = readings;
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.looks = looks;
        this.view = view;
    }

    Look look(LetterRequest wanted) {
        return look(wanted, wanted.typed(drafts.of(wanted.change())));
    }

    private Look look(LetterRequest wanted, TypedTexts typed) {
        Look look =
                looks.at(kind(wanted.letter()), typed.edited(), wanted.chosen()).orElseThrow(LetterAnswers::unknown);
        if (look.preview() != null) {
            ComplaintNumber.in(look.chosen().number())
                    .ifPresent(number ->
                            readings.record(number, wanted.reader(), "letters/preview", null, wanted.address()));
        }
        return look;
    }

    LetterKind kind(String letter) {
        return catalogue.kind(letter).orElseThrow(LetterAnswers::unknown);
    }

    private static NotThere unknown() {
        return new NotThere("There is no such letter.");
    }

    /** With what was typed; where it was overtaken, the words of the others are read with this page. */
    String page(LetterRequest wanted, Model model, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        Map<String, Draft> before = drafts.of(wanted.change());
        TypedTexts typed = wanted.typed(before);
        Look look = look(wanted, typed);
        if (!look.isKnown()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        ModelChange change = wanted.change() == null ? null : drafts.change(wanted.change());
        model.addAttribute("change", change);
        model.addAttribute(
                "editable",
                WHO_CHANGES_WORDS.stream().anyMatch(request::isUserInRole)
                        && (change == null || change.state().isEditable()));
        model.addAttribute("letter", wanted.letter());
        model.addAttribute("mayRead", wanted.mayRead());
        model.addAttribute("languageForm", "letter");
        model.addAttribute("unsaved", !typed.keys().isEmpty());
        view.show(look, typed, model);
        return "letters/letter";
    }
}
