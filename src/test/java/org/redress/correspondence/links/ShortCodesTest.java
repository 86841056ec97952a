package org.redress.correspondence.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.MailSlice;
import org.redress.correspondence.Scene;
import org.redress.record.Actor;

class ShortCodesTest {

    private static Scene scene;

    private ComplaintNumber number;
    private ComplaintNumber other;

    @BeforeAll
    static void start() {
        scene = new Scene(MailSlice.start(1));
    }

    @AfterAll
    static void stop() {
        scene.context().close();
    }

    @BeforeEach
    void writeToTwo() {
        number = scene.acknowledged("en", null);
        other = scene.acknowledged("en", null);
    }

    @Test
    void leads_where_the_link_of_the_mail_leads() {
        assertThat(link(number, track()))
                .hasValueSatisfying(
                        link -> assertThat(link).startsWith("https://complaints.warm.example/track/" + number + "/"));
        assertThat(link(number, printed(LinkMarkers.ANSWER_CODE)))
                .hasValueSatisfying(
                        link -> assertThat(link).startsWith("https://complaints.warm.example/answer/" + number + "/"));
        assertThat(link(number, track()))
                .hasValueSatisfying(link -> assertThat(
                                scene.get(PersonalLinks.class).opens(number, link.substring(link.lastIndexOf('/') + 1)))
                        .isTrue());
    }

    @Test
    void opens_however_it_is_typed() {
        String code = track();

        assertThat(link(number, " " + code.toLowerCase(Locale.ROOT).replace("-", " ")))
                .isPresent();
        assertThat(link(number, code.replace("-", ""))).isPresent();
    }

    @Test
    void opens_nothing_else() {
        assertThat(link(other, track())).isEmpty();
        assertThat(link(number, track().substring(1))).isEmpty();
        assertThat(link(number, "")).isEmpty();
        assertThat(link(number, "한글한글한글한글한글")).isEmpty();
    }

    @Test
    void is_the_same_each_time_the_letter_is_printed() {
        assertThat(track()).isEqualTo(track());
    }

    @Test
    void opens_nothing_once_the_link_of_its_letter_is_revoked() {
        String code = track();

        scene.get(LinkRevocations.class).revokeAll(number, new Actor("lead"), "the letter was stolen");

        assertThat(link(number, code)).isEmpty();
    }

    @Test
    void is_good_for_its_own_time() {
        String code = track();

        assertThat(codesGoodFor(Period.ofDays(1)).link(number, code)).isPresent();
        assertThat(codesGoodFor(Period.ZERO).link(number, code)).isEmpty();
    }

    @Test
    void has_no_characters_that_look_alike() {
        assertThat(LongStream.rangeClosed(1, 120).mapToObj(Codes::toTrack))
                .allMatch(code -> code.matches("[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}"))
                .doesNotHaveDuplicates();
    }

    private String track() {
        return printed(LinkMarkers.TRACKING_CODE);
    }

    private String printed(String marker) {
        return scene.get(LinkMarkers.class)
                .fillInOnPaper(marker, number, scene.letter(number).id());
    }

    private static Optional<String> link(ComplaintNumber number, String code) {
        return scene.get(ShortCodes.class).link(number, code);
    }

    private static ShortCodes codesGoodFor(Period period) {
        return new ShortCodes(
                scene.get(LinkStore.class),
                scene.get(LinkTokens.class),
                scene.get(LinkAddresses.class),
                scene.get(Clock.class),
                period);
    }
}
