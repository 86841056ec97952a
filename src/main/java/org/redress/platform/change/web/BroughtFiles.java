package org.redress.platform.change.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.redress.contract.RuleRefused;
import org.redress.platform.change.ChangedFile;
import org.redress.platform.change.ModelKind;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Models a person brings from elsewhere, as a browser sends them: named and placed as the console names files. */
@Component
class BroughtFiles {

    private static final int LONGEST_NAME = 100;

    /** @throws RuleRefused when no file was chosen, or one is no model or no text */
    List<ChangedFile> read(List<MultipartFile> sent) {
        List<MultipartFile> chosen = sent.stream()
                .filter(file -> file.getOriginalFilename() != null
                        && !file.getOriginalFilename().isEmpty())
                .toList();
        if (chosen.isEmpty()) {
            throw new RuleRefused("Choose at least one file to bring in.");
        }
        return chosen.stream()
                .map(file -> new ChangedFile(placed(file.getOriginalFilename()), text(file), null, false))
                .toList();
    }

    private static ModelKind kind(String name) {
        try {
            return ModelKind.of(name);
        } catch (IllegalArgumentException e) {
            throw new RuleRefused(name, "is no model: its name must end in .bpmn, .dmn, .form or .properties");
        }
    }

    /** Names of files elsewhere have blanks, brackets and letters of every language. */
    private static String placed(String sent) {
        String ending = kind(sent).ending();
        String alone = sent.substring(
                Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1, sent.length() - ending.length());
        String name = alone.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+|-+$", "");
        String kept = name.substring(0, Math.min(name.length(), LONGEST_NAME - ending.length()));
        return kind(sent).placed((kept.isEmpty() ? "model" : kept) + ending);
    }

    private static String text(MultipartFile file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RuleRefused(file.getOriginalFilename(), "is not text in UTF-8; save it so and bring it again");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
