package org.redress.correspondence.post;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.redress.complaint.ComplaintNumber;
import org.redress.paper.Allowance;
import org.redress.paper.EnclosedPages;
import org.redress.paper.EnclosureReader;
import org.redress.paper.Press;
import org.redress.paper.Shown;
import org.redress.paper.Typesetter;
import org.redress.record.UploadedFile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;

/** The documents that go with a letter, for the same envelope. What has no pages says so on a sheet: somebody has to put it in. */
@Component
class PrintedEnclosures {

    private final EnclosureReader reader;
    private final Typesetter typesetter;
    private final Press press;
    private final SheetTemplates templates;

    PrintedEnclosures(EnclosureReader reader, Typesetter typesetter, Press press, MessageSource messages) {
        this.reader = reader;
        this.typesetter = typesetter;
        this.press = press;
        this.templates = new SheetTemplates(messages);
    }

    /** A document as the template shows it. */
    record Sheet(int place, String name, Shown shown) {}

    /** @param sent read only when there is room to set them */
    byte[] of(ComplaintNumber number, Supplier<List<UploadedFile>> sent, String language) {
        return press.atLarge(() -> set(number, sent.get(), language));
    }

    private byte[] set(ComplaintNumber number, List<UploadedFile> files, String language) {
        var allowance = new Allowance();
        List<Shown> shown = files.stream()
                .map(file -> reader.read(file.mediaType(), file.content(), allowance))
                .toList();
        var page = new Context(Locale.forLanguageTag(language));
        page.setVariable("language", language);
        page.setVariable("number", number.value());
        page.setVariable(
                "sheets",
                IntStream.range(0, files.size())
                        .mapToObj(at -> new Sheet(at + 1, files.get(at).name(), shown.get(at)))
                        .toList());
        byte[] set = typesetter.set(templates.process("enclosures", page), EnclosedPages.form(shown));
        return EnclosedPages.completed(set, document -> EnclosedPages.draw(document, shown, 0));
    }
}
