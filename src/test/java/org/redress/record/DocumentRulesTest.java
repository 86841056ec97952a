package org.redress.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.contract.RuleRefused;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class DocumentRulesTest {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\nendobj\n".getBytes(UTF_8);

    private final DocumentRules rules = new DocumentRules(messages());

    @Test
    void takes_a_pdf_for_what_it_is() {
        List<UploadedFile> accepted = rules.accept(List.of(new UploadedFile("bill.pdf", "text/html", PDF)), 0);

        assertThat(accepted).singleElement().satisfies(file -> {
            assertThat(file.mediaType()).isEqualTo("application/pdf");
            assertThat(file.content()).isEqualTo(PDF);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"virus.exe", "page.html", "picture.svg", "run.js", "archive.zip", "noextension"})
    void refuses_other_kinds_by_name(String name) {
        assertThatThrownBy(() -> rules.accept(List.of(new UploadedFile(name, null, "x".getBytes(UTF_8))), 0))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("not accepted");
    }

    @Test
    void refuses_a_program_that_calls_itself_pdf() {
        byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff, 0, 0};

        assertThatThrownBy(() -> rules.accept(List.of(new UploadedFile("bill.pdf", null, program)), 0))
                .hasMessageContaining("not what its name says");
    }

    @Test
    void refuses_markup_that_calls_itself_text() {
        byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8);

        assertThatThrownBy(() -> rules.accept(List.of(new UploadedFile("note.txt", null, page)), 0))
                .hasMessageContaining("not what its name says");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"../../etc/passwd.pdf|passwd.pdf", "C:\\\\temp\\\\bill.pdf|bill.pdf", "a\u202Efdp.pdf|afdp.pdf"})
    void cleans_names(String sent, String kept) {
        assertThat(rules.accept(List.of(new UploadedFile(sent, null, PDF)), 0))
                .singleElement()
                .extracting(UploadedFile::name)
                .isEqualTo(kept);
    }

    @AfterEach
    void inNoLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void refuses_in_the_language_of_whoever_sent_it() {
        LocaleContextHolder.setLocale(Locale.KOREAN);

        assertThatThrownBy(() -> rules.accept(
                        List.of(new UploadedFile("virus.exe", null, PDF), new UploadedFile("a.txt", null, new byte[0])),
                        0))
                .hasMessageContaining("virus.exe: 받을 수 없는 형식의 파일입니다")
                .hasMessageContaining("a.txt: 내용이 없는 파일입니다");
    }

    @Test
    void refuses_empty_large_and_too_many_files() {
        UploadedFile empty = new UploadedFile("empty.txt", null, new byte[0]);
        UploadedFile large = new UploadedFile("large.pdf", null, new byte[(int) DocumentRules.FILE_LIMIT + 1]);
        UploadedFile fine = new UploadedFile("bill.pdf", null, PDF);

        assertThatThrownBy(() -> rules.accept(List.of(empty), 0)).hasMessageContaining("empty");
        assertThatThrownBy(() -> rules.accept(List.of(large), 0)).hasMessageContaining("10 MB");
        assertThatThrownBy(() -> rules.accept(Collections.nCopies(11, fine), 0)).hasMessageContaining("10 files");
        assertThatThrownBy(() -> rules.accept(List.of(fine), DocumentRules.TOTAL_LIMIT))
                .hasMessageContaining("100 MB");
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
