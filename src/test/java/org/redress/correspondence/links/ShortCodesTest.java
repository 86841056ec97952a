package org.redress.correspondence.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;

class ShortCodesTest {

    private static final ComplaintNumber NUMBER = ComplaintNumber.of(2026, 1);
    private static final ComplaintNumber OTHER = ComplaintNumber.of(2026, 2);
    private static final Instant WRITTEN = Instant.parse("2026-03-20T10:00:00Z");

    private final ShortCodes codes = on("2026-03-25T10:00:00Z");

    @Test
    void leads_where_the_link_of_the_mail_leads() {
        assertThat(codes.link(NUMBER, codes.toTrack(NUMBER, WRITTEN)))
                .hasValueSatisfying(
                        link -> assertThat(link).startsWith("https://complaints.warm.example/track/" + NUMBER + "/"));
        assertThat(codes.link(NUMBER, codes.toAnswer(NUMBER, WRITTEN)))
                .hasValueSatisfying(
                        link -> assertThat(link).startsWith("https://complaints.warm.example/answer/" + NUMBER + "/"));
    }

    @Test
    void opens_however_it_is_typed() {
        String code = codes.toTrack(NUMBER, WRITTEN);

        assertThat(codes.link(NUMBER, " " + code.toLowerCase(Locale.ROOT).replace("-", " ")))
                .isPresent();
        assertThat(codes.link(NUMBER, code.replace("-", ""))).isPresent();
    }

    @Test
    void opens_nothing_else() {
        String code = codes.toTrack(NUMBER, WRITTEN);

        assertThat(codes.link(OTHER, code)).isEmpty();
        assertThat(codes.link(NUMBER, code.substring(1))).isEmpty();
        assertThat(codes.link(NUMBER, "")).isEmpty();
        assertThat(codes.link(NUMBER, "한글한글한글한글한글")).isEmpty();
    }

    @Test
    void is_good_for_a_year() {
        String code = codes.toTrack(NUMBER, WRITTEN);

        assertThat(on("2027-03-20T10:00:00Z").link(NUMBER, code)).isPresent();
        assertThat(on("2027-04-02T10:00:00Z").link(NUMBER, code)).isEmpty();
        assertThat(on("2026-02-20T10:00:00Z").link(NUMBER, code)).isEmpty();
    }

    @Test
    void has_no_characters_that_look_alike() {
        assertThat(IntStream.rangeClosed(1, 500)
                        .mapToObj(serial -> codes.toTrack(ComplaintNumber.of(2026, serial), WRITTEN)))
                .allMatch(code -> code.matches("[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}"))
                .doesNotHaveDuplicates();
    }

    private static ShortCodes on(String moment) {
        return Codes.at(Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }
}
