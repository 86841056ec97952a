package org.redress.platform.change.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.contract.RuleRefused;
import org.redress.platform.change.ChangedFile;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

class BroughtFilesTest {

    private final BroughtFiles files = new BroughtFiles();

    @ParameterizedTest
    @CsvSource({
        "Returned goods (final).bpmn, processes/Returned-goods-final.bpmn",
        "C:\\models\\../priority.dmn, processes/decisions/priority.dmn",
        "../../etc/ask.form, forms/ask.form",
        "반품.bpmn, processes/model.bpmn"
    })
    void a_file_gets_a_name_of_the_console(String sent, String name) {
        assertThat(files.read(List.of(sent(sent, "\uFEFFtext".getBytes(StandardCharsets.UTF_8)))))
                .containsExactly(new ChangedFile(name, "text", null, false));
    }

    @Test
    void what_is_no_model_or_no_text_is_refused_by_name() {
        assertThatThrownBy(() -> files.read(List.of(sent("run.sh", new byte[0]))))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("must end in .bpmn");
        assertThatThrownBy(() -> files.read(List.of(sent("old.bpmn", "größer".getBytes(StandardCharsets.ISO_8859_1)))))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> files.read(List.of(sent("", new byte[0]))))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("Choose");
    }

    private static MultipartFile sent(String name, byte[] content) {
        return new MockMultipartFile("files", name, null, content);
    }
}
