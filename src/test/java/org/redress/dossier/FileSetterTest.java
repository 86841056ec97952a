package org.redress.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.ShippedMessages;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.OrganisationZone;
import org.redress.dossier.CaseFile.Block;
import org.redress.dossier.CaseFile.Enclosure;
import org.redress.dossier.CaseFile.Fact;
import org.redress.dossier.CaseFile.Part;
import org.redress.paper.EnclosureReader;
import org.redress.paper.Presses;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

class FileSetterTest {

    private static final ComplaintNumber NUMBER = ComplaintNumber.of(2026, 123);
    private static final String SECRET = "Quentin Zweistein";
    private static final ReloadableResourceBundleMessageSource MESSAGES = ShippedMessages.all();
    private static final SectionWords WORDS =
            new SectionWords(new ObjectMapper(), new OrganisationZone(ZoneOffset.UTC), MESSAGES);
    private static final FileSetter SETTER =
            new FileSetter(Presses.typesetter(), new EnclosureReader(), Presses.FREE, MESSAGES);

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void sets_the_whole_file_with_contents_bookmarks_and_every_page_of_every_document(String language)
            throws IOException {
        byte[] pdf = SETTER.set(
                file(), List.of("For: Ombudsman"), false, UnaryOperator.identity(), Locale.forLanguageTag(language));

        keepForALook("file-" + language, pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains(SECRET, "Three pages: 2", "plain words of a mail")
                    .doesNotContain("??", "□");
            for (int page = 1; page <= pages; page++) {
                assertThat(textOf(document, page).replaceAll("\\s+", " "))
                        .contains(language.equals("ko") ? page + " / " + pages : "Page " + page + " of " + pages);
            }
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .hasSizeGreaterThan(4);
            assertThat(document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames()
                            .keySet())
                    .containsExactlyInAnyOrder("4 broken.pdf", "5 locked.pdf", "6 sound.mp3");
        }
    }

    @Test
    void the_contents_name_the_page_on_which_a_document_begins() throws IOException {
        byte[] pdf = SETTER.set(file(), List.of(), false, UnaryOperator.identity(), Locale.ENGLISH);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String contents = textOf(document, 2);
            int told = Integer.parseInt(contents.replaceAll("(?s).*Document 2: picture.png\\s+(\\d+).*", "$1"));
            assertThat(textOf(document, told)).contains("Document 2: picture.png");
        }
    }

    @Test
    void a_redacted_copy_holds_nothing_of_what_was_taken_out() throws IOException {
        var marks = new Marks(Set.of("letter-1"), Set.of(), Set.of("  quentin   zweistein", "김비밀"));
        var redaction = new Redaction(marks, Set.of("jdoe"), Set.of("Jane Doe", "Doe"), WORDS, Locale.ENGLISH);

        byte[] pdf = SETTER.set(redaction.of(file()), List.of(), true, redaction.words(), Locale.ENGLISH);

        keepForALook("redacted", pdf);
        String all = everythingIn(pdf);
        assertThat(all)
                .contains("[withheld]", "member of staff 1", "This part was withheld.")
                .doesNotContainIgnoringCase("zweistein")
                .doesNotContainIgnoringCase("quentin")
                .doesNotContain(
                        "김비밀",
                        "digest of",
                        "jdoe",
                        "Jane",
                        "Doe",
                        "only for us",
                        "letter in full",
                        "Three pages",
                        "secret maker");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getNames() == null
                            || document.getDocumentCatalog().getNames().getEmbeddedFiles() == null)
                    .isTrue();
        }
    }

    @Test
    void a_document_that_was_released_goes_as_it_is() throws IOException {
        var marks = new Marks(Set.of(), Set.of("document-1"), Set.of());
        var redaction = new Redaction(marks, Set.of(), Set.of(), WORDS, Locale.ENGLISH);

        byte[] pdf = SETTER.set(redaction.of(file()), List.of(), true, redaction.words(), Locale.ENGLISH);

        assertThat(everythingIn(pdf)).contains("Three pages: 3").doesNotContain("secret maker");
    }

    private static CaseFile file() throws IOException {
        return new CaseFile(
                NUMBER,
                List.of(new Fact("Number", NUMBER.value()), new Fact("Who", "홍길동")),
                List.of(
                        new Part(
                                "complaint",
                                "The complaint",
                                List.of(new Block(null, List.of(new Fact("Subject", "Heating")), """
                                        I spoke to Quentin
                                        Zweistein, and QUENTIN ZWEISTEIN said no. 김비밀이 말했습니다.
                                        """))),
                        new Part(
                                "timeline",
                                "Timeline",
                                List.of(new Block(null, List.of(Fact.by("By", "jdoe")), "jdoe asked Jane Doe"))),
                        new Part(
                                "letter-1",
                                "Letter to " + SECRET,
                                List.of(new Block(null, List.of(), "letter in full"))),
                        new Part("notes", "Notes", List.of(new Block(null, List.of(), "only for us")))),
                List.of(
                        enclosure(1, "three.pdf", "application/pdf", pdf(3)),
                        enclosure(2, "picture.png", "image/png", picture()),
                        enclosure(
                                3,
                                SECRET + ".txt",
                                "text/plain",
                                ("plain words of a mail by " + SECRET).getBytes(StandardCharsets.UTF_8)),
                        enclosure(
                                4,
                                "broken.pdf",
                                "application/pdf",
                                "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)),
                        enclosure(5, "locked.pdf", "application/pdf", locked()),
                        enclosure(6, "sound.mp3", "audio/mpeg", new byte[] {1, 2, 3})));
    }

    private static Enclosure enclosure(long id, String name, String type, byte[] content) {
        return new Enclosure(
                id,
                name,
                type,
                List.of(Fact.by("By", "jdoe")),
                List.of(new Fact("SHA-256", "digest of " + id)),
                () -> content);
    }

    private static byte[] pdf(int pages) throws IOException {
        var html = new StringBuilder("<html lang='en'><head><title>secret maker</title></head><body>");
        for (int page = 1; page <= pages; page++) {
            html.append("<p style='page-break-after: always'>Three pages: ")
                    .append(page)
                    .append("</p>");
        }
        byte[] set = Presses.typesetter().set(html + "</body></html>");
        try (PDDocument document = Loader.loadPDF(set)) {
            while (document.getNumberOfPages() > pages) {
                document.removePage(pages);
            }
            var about = new PDDocumentInformation();
            about.setAuthor("secret maker");
            document.setDocumentInformation(about);
            return saved(document);
        }
    }

    private static byte[] locked() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(1))) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }

    private static String textOf(PDDocument document, int page) throws IOException {
        var text = new PDFTextStripper();
        text.setSortByPosition(true);
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(document);
    }

    /** What can be read on the pages, every string, and every stream unpacked. */
    private static String everythingIn(byte[] pdf) throws IOException {
        var all = new StringBuilder(new String(pdf, StandardCharsets.ISO_8859_1));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            all.append(new PDFTextStripper().getText(document));
            for (var key : new ArrayList<>(document.getDocument().getXrefTable().keySet())) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSStream stream) {
                    try (var in = stream.createInputStream()) {
                        byte[] content = in.readAllBytes();
                        all.append(new String(content, StandardCharsets.UTF_8))
                                .append(new String(content, StandardCharsets.UTF_16BE));
                    }
                }
                if (object instanceof COSDictionary dictionary) {
                    strings(dictionary, all);
                }
            }
        }
        return all.toString().replaceAll("\\s+", " ");
    }

    private static void strings(COSDictionary dictionary, StringBuilder all) {
        dictionary.entrySet().forEach(entry -> {
            if (entry.getValue() instanceof COSString text) {
                all.append(' ').append(text.getString());
            }
        });
    }

    /** Under target, for people who want to see what comes out of the printer. */
    private static void keepForALook(String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "paper")).resolve(name + ".pdf"), pdf);
    }
}
