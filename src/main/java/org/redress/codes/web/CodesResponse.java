package org.redress.codes.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redress.codes.Code;
import org.redress.codes.CodeBook;
import org.redress.contract.Versioned;

/** A list as it is read; its version comes back with each word that is written. */
record CodesResponse(String list, int version, List<CodeLine> items) implements Versioned {

    /**
     * @param label in the language of the reader
     * @param active whether the word has begun and not ended
     */
    record CodeLine(
            String word,
            String parent,
            String trait,
            int position,
            LocalDate activeFrom,
            LocalDate activeTo,
            Map<String, String> labels,
            String label,
            boolean active,
            boolean fixed) {}

    static CodesResponse of(CodeBook.Content content, LocalDate today, Locale locale) {
        return new CodesResponse(
                content.list().address(),
                content.version(),
                content.codes().stream().map(code -> line(code, today, locale)).toList());
    }

    private static CodeLine line(Code code, LocalDate today, Locale locale) {
        return new CodeLine(
                code.word(),
                code.parent(),
                code.trait(),
                code.position(),
                code.activeFrom(),
                code.activeTo(),
                code.labels(),
                code.label(locale),
                code.isActiveOn(today),
                code.fixed());
    }
}
