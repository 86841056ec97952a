package org.redress.correspondence.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.UnknownComplaint;
import org.redress.contract.EntityVersion;
import org.redress.contract.NotThere;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.MailSlice;
import org.redress.correspondence.MutableClock;
import org.redress.correspondence.Scene;
import org.redress.correspondence.contact.Contact;
import org.redress.correspondence.contact.ContactCorrections;
import org.redress.correspondence.delivery.Contacts;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** The links of complaints that are written to by mail. */
class PersonalLinksTest {

    private static final Actor LEAD = new Actor("lead");
    private static final Duration A_YEAR = Duration.ofDays(366);

    private static Scene scene;
    private static PersonalLinks links;

    private ComplaintNumber number;
    private ComplaintNumber other;

    @BeforeAll
    static void start() {
        scene = new Scene(MailSlice.start(1));
        links = scene.get(PersonalLinks.class);
    }

    @AfterAll
    static void stop() {
        scene.context().close();
    }

    @BeforeEach
    void writeToTwo() {
        number = scene.acknowledged("en", "ada@example.org");
        other = scene.acknowledged("en", "ben@example.org");
    }

    @Test
    void opens_only_the_complaint_that_the_link_was_given_out_for() {
        String token = tokenOf(links.tracking(number));

        assertThat(links.opens(number, token)).isTrue();
        assertThat(links.opens(other, token)).isFalse();
        assertThat(links.opens(number, tokenOf(links.tracking(other)))).isFalse();
        assertThat(links.opens(number, null)).isFalse();
        assertThat(links.opens(number, "")).isFalse();
        assertThat(links.opens(number, token.substring(1))).isFalse();
        assertThat(links.opens(number, token + "=")).isFalse();
        assertThat(links.opens(number, "\uD55C\uAE00")).isFalse();
    }

    @Test
    void lets_in_with_the_link_and_treats_every_other_like_a_number_that_does_not_exist() {
        PersonalDoor door = scene.get(PersonalDoor.class);
        String token = tokenOf(links.tracking(number));

        assertThat(door.open(number.value(), token).number()).isEqualTo(number);
        assertThatThrownBy(() -> door.open(number.value(), "guessed")).isInstanceOf(UnknownComplaint.class);
        assertThatThrownBy(() -> door.open("C-2026-999999-00", token)).isInstanceOf(UnknownComplaint.class);
        assertThatThrownBy(() -> door.open("nonsense", token)).isInstanceOf(UnknownComplaint.class);
    }

    @Test
    void has_tokens_that_nobody_guesses_and_every_url_can_carry() {
        assertThat(tokenOf(links.tracking(number)))
                .matches("[A-Za-z0-9_-]{43}")
                .isNotEqualTo(tokenOf(links.tracking(other)));
    }

    @Test
    void keeps_neither_token_nor_anything_that_makes_one_without_the_key() {
        String token = tokenOf(links.tracking(number));

        assertThat(scene.database()
                        .sql("select personal_link::text from personal_link")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(token));
        byte[] seed = scene.database()
                .sql("select seed from personal_link where complaint_number = ? and letter is null")
                .param(number.value())
                .query(byte[].class)
                .single();
        assertThat(links.opens(
                        number,
                        with("another key of more than thirty-two characters").token(seed)))
                .isFalse();
    }

    @Test
    void gives_each_letter_a_link_of_its_own_and_the_same_one_each_time_it_is_rendered() {
        long letter = scene.letter(number).id();

        assertThat(links.trackingIn(number, letter)).isEqualTo(links.trackingIn(number, letter));
        assertThat(links.trackingIn(number, letter)).isNotEqualTo(links.tracking(number));
        assertThat(links.of(number)).extracting(LinkLine::letter).containsExactly(letter, null);
    }

    @Test
    void answers_the_same_submission_with_the_same_link() {
        assertThat(links.tracking(number)).isEqualTo(links.tracking(number));
    }

    @Test
    void opens_nothing_after_its_time() {
        String token = tokenOf(links.tracking(number));
        assertThat(links.opens(number, token)).isTrue();

        scene.get(MutableClock.class).pass(A_YEAR);

        assertThat(links.opens(number, token)).isFalse();
        assertThat(links.of(number)).allMatch(link -> link.state() == LinkLine.State.EXPIRED);
        assertThat(links.isOurs(number, PersonalLinks.hash(token))).isTrue();
        assertThat(links.isOurs(other, PersonalLinks.hash(token))).isFalse();
    }

    @Test
    void keeps_when_and_how_often_it_was_opened() {
        String token = tokenOf(links.tracking(number));
        links.opens(number, token);
        links.opens(other, token);
        scene.get(MutableClock.class).pass(Duration.ofHours(1));
        links.opens(number, token);

        assertThat(links.of(number))
                .filteredOn(link -> link.letter() == null)
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.openings()).isEqualTo(2);
                    assertThat(Duration.between(link.openedAt(), link.lastOpenedAt()))
                            .isEqualTo(Duration.ofHours(1));
                });
        assertThat(links.of(other)).allMatch(link -> link.openings() == 0);
    }

    @Test
    void is_revoked_one_by_one() {
        String given = tokenOf(links.tracking(number));
        String inLetter = tokenOf(links.trackingIn(number, scene.letter(number).id()));

        scene.get(LinkRevocations.class).revoke(number, idOf(number, null), LEAD, "it was forwarded");

        assertThat(links.opens(number, given)).isFalse();
        assertThat(links.opens(number, inLetter)).isTrue();
        assertThat(links.isOurs(number, PersonalLinks.hash(given))).isFalse();
        assertThat(revocations(number)).containsExactly("lead 1: it was forwarded");
    }

    @Test
    void is_revoked_with_all_others_and_later_letters_have_new_ones() {
        String given = tokenOf(links.tracking(number));
        String inLetter = tokenOf(links.trackingIn(number, scene.letter(number).id()));

        scene.get(LinkRevocations.class).revokeAll(number, LEAD, "the mailbox was broken into");
        scene.write(number, "DELAY", "later");

        assertThat(links.opens(number, given)).isFalse();
        assertThat(links.opens(number, inLetter)).isFalse();
        assertThat(links.opens(
                        number,
                        tokenOf(links.trackingIn(
                                number, scene.letters(number).get(1).id()))))
                .isTrue();
        assertThat(links.tracking(number)).as("the receipt stays revoked").endsWith(given);
    }

    @Test
    void is_revoked_once_and_the_second_time_changes_nothing() {
        links.tracking(number);
        long id = idOf(number, null);

        scene.get(LinkRevocations.class).revoke(number, id, LEAD, "once");
        scene.get(LinkRevocations.class).revoke(number, id, new Actor("representative"), "twice");

        assertThat(revocations(number)).containsExactly("lead 1: once");
        assertThat(links.of(number))
                .filteredOn(link -> link.id() == id)
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.revokedBy()).isEqualTo("lead");
                    assertThat(link.state()).isEqualTo(LinkLine.State.REVOKED);
                });
    }

    @Test
    void is_not_revoked_without_a_reason_or_through_another_complaint() {
        String token = tokenOf(links.tracking(number));
        long id = idOf(number, null);
        var revocations = scene.get(LinkRevocations.class);

        assertThatThrownBy(() -> revocations.revoke(number, id, LEAD, " ")).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> revocations.revokeAll(number, LEAD, null)).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> revocations.revoke(other, id, LEAD, "why not")).isInstanceOf(NotThere.class);

        assertThat(links.opens(number, token)).isTrue();
        assertThat(revocations(number)).isEmpty();
    }

    @Test
    void opens_nothing_any_more_where_it_went_to_an_address_that_was_put_right() {
        String inLetter = tokenOf(links.trackingIn(number, scene.letter(number).id()));
        String given = tokenOf(links.tracking(number));

        scene.get(Contacts.class).correctAddress(number, LEAD, "ada@new.example", "she called");

        assertThat(links.opens(number, inLetter)).isFalse();
        assertThat(links.opens(number, given))
                .as("she filed the complaint herself")
                .isTrue();
    }

    @Test
    void opens_nothing_any_more_where_it_went_to_an_address_that_was_wrong_altogether() {
        String inLetter = tokenOf(links.trackingIn(number, scene.letter(number).id()));
        var wrong = scene.get(ContactCorrections.class).of(number).contact();
        var right = new Contact(
                wrong.name(), null, null, "+44 20 7946 0018", wrong.address(), null, null, wrong.language());

        scene.get(ContactCorrections.class)
                .correct(number, LEAD, EntityVersion.valueOf("*"), right, "the mailbox is a stranger's");

        assertThat(links.opens(number, inLetter)).isFalse();
    }

    @Test
    void stands_on_the_public_address_and_else_on_this_machine() {
        var environment = new MockEnvironment();
        var addresses = new LinkAddresses(environment);

        assertThat(addresses.tracking(number, "t")).isEqualTo("http://localhost:8080/track/" + number + "/t");
        environment.setProperty("server.port", "0");
        environment.setProperty("local.server.port", "43210");
        assertThat(addresses.answer(number, "t")).isEqualTo("http://localhost:43210/answer/" + number + "/t");
        environment.setProperty("redress.public-url", "https://complaints.example.org/");
        assertThat(addresses.answer(number, "t")).isEqualTo("https://complaints.example.org/answer/" + number + "/t");
    }

    @Test
    void refuses_a_public_address_that_is_none() {
        for (String wrong : List.of("complaints.example.org", "javascript:alert(1)", "https://")) {
            var environment = new MockEnvironment().withProperty("redress.public-url", wrong);
            assertThatThrownBy(() -> new LinkAddresses(environment)).hasMessageContaining("redress.public-url");
        }
    }

    @Test
    void refuses_a_lifetime_out_of_bounds() {
        for (String wrong : List.of("P29D", "P11Y", "P0D", "P-1Y")) {
            assertThatThrownBy(() -> new LinkLifetime(Period.parse(wrong)))
                    .hasMessageContaining("redress.links.good-for must be 30 days to 10 years");
        }
        for (String right : List.of("P30D", "P1M", "P10Y")) {
            assertThat(new LinkLifetime(Period.parse(right)).goodFor()).isEqualTo(Period.parse(right));
        }
    }

    @Test
    void keeps_its_own_secret_across_restarts_when_none_is_given() {
        byte[] seed = LinkTokens.newSeed();

        assertThat(with("").token(seed)).isEqualTo(with("").token(seed));
        assertThat(scene.database()
                        .sql("select count(*) from link_secret")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void is_dead_once_the_key_is_changed_and_a_letter_that_leaves_after_that_has_one_that_opens() {
        long letter = scene.letter(number).id();
        scene.database()
                .sql("update personal_link set token_hash = sha256('made with the former key') where letter = ?")
                .param(letter)
                .update();

        assertThat(links.opens(number, "made with the former key")).isTrue();
        String token = tokenOf(links.trackingIn(number, letter));

        assertThat(links.opens(number, "made with the former key")).isFalse();
        assertThat(links.opens(number, token)).isTrue();
    }

    @Test
    void refuses_a_secret_that_is_too_short() {
        assertThatThrownBy(() -> with("changeme")).hasMessageContaining("redress.link-secret");
    }

    private static LinkTokens with(String secret) {
        return new LinkTokens(new LinkSecret(secret, scene.get(JdbcClient.class), Clock.systemUTC()));
    }

    private static long idOf(ComplaintNumber number, Long letter) {
        return links.of(number).stream()
                .filter(link -> Objects.equals(link.letter(), letter))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<String> revocations(ComplaintNumber number) {
        return scene.get(Timeline.class).of(number).stream()
                .filter(line -> line.event().name().equals("LINKS_REVOKED"))
                .map(line -> line.actor() + " " + line.remark())
                .toList();
    }

    private static String tokenOf(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
