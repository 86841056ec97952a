package org.redress.correspondence.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.redress.contract.ReaderLocale;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who writes, as it stands on paper.
 *
 * @param address lines of the postal address, below the name
 * @param contact how people reach those who handle complaints
 * @param logo    a PNG or JPEG file, printed 15 mm high
 */
@ConfigurationProperties("redress.organisation")
record Letterhead(
        String name, List<String> address, String contact, String phone, String web, Path logo, ZoneId timeZone) {

    Letterhead {
        address = address == null ? List.of() : List.copyOf(address);
        timeZone = timeZone == null ? ZoneId.systemDefault() : timeZone;
        if (logo != null && !Files.isReadable(logo)) {
            throw new IllegalArgumentException("redress.organisation.logo cannot be read: " + logo);
        }
    }

    /** In one line above the address in the window: where it goes back to. */
    String sender() {
        return String.join(" · ", lines());
    }

    List<String> lines() {
        return Stream.concat(Stream.ofNullable(name), address.stream())
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** As a page carries it within itself; null without a logo. */
    String picture() throws IOException {
        if (logo == null) {
            return null;
        }
        String type = logo.toString().toLowerCase(Locale.ROOT).endsWith(".png") ? "png" : "jpeg";
        return "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(logo));
    }

    /** As the letter itself writes days. */
    String day(Instant moment, Locale reader) {
        return ReaderLocale.day(LocalDate.ofInstant(moment, timeZone), reader);
    }
}
