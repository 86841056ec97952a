package org.redress.correspondence.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.redress.complaint.ComplaintNumber;
import org.redress.paper.EnclosedPages;
import org.redress.paper.EnclosureReader;
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
    private final SheetTemplates templates;

    PrintedEnclosures(EnclosureReader reader, Typesetter typesetter, MessageSource messages) {
        this.reader = reader;
        this.typesetter = typesetter;
        this.templates = new SheetTemplates(messages);
    }

    /** A document as the template shows it. */
    record Sheet(int place, String name, Shown shown) {}

    byte[] of(ComplaintNumber number, List<UploadedFile> files, String language) {
        List<Shown> shown = files.stream()
                .map(file -> reader.read(file.mediaType(), file.content()))
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
        try (PDDocument document = Loader.loadPDF(set)) {
            EnclosedPages.draw(document, shown, 0);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
