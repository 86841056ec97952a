package org.redress.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the words of a complaint's file are called, on paper and on the page alike. */
@RestController
@Tag(name = "Complaints")
class WordsController {

    private static final Pattern NAMED = Pattern.compile("file\\.(?:label|part|word)\\.(.+)");

    record Words(Map<String, String> words) {}

    @GetMapping("/api/v1/words")
    @Operation(
            summary =
                    "What the names of fields and the words of a complaint's file are called in the language of the caller")
    Words words(Locale locale) {
        ResourceBundle texts =
                ResourceBundle.getBundle("messages", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        Map<String, String> words = new TreeMap<>();
        texts.keySet().forEach(key -> {
            Matcher named = NAMED.matcher(key);
            if (named.matches()) {
                words.put(named.group(1), texts.getString(key));
            }
        });
        return new Words(words);
    }
}
