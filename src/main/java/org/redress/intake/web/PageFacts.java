package org.redress.intake.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of ours needs. */
@ControllerAdvice(annotations = Controller.class)
class PageFacts {

    private final PublicOrganisation organisation;
    private final FieldNotes notes;

    PageFacts(PublicOrganisation organisation, FieldNotes notes) {
        this.notes = notes;
        this.organisation = organisation;
    }

    @ModelAttribute("notes")
    FieldNotes notes() {
        return notes;
    }

    @ModelAttribute("organisation")
    String organisation() {
        return organisation.name();
    }
}
