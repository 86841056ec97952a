package org.redress.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.TestPostgres;
import org.redress.complaint.Category;
import org.redress.complaint.Channel;
import org.redress.complaint.Complainant;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.Matter;
import org.redress.complaint.Receipt;
import org.redress.complaint.Regime;
import org.redress.complaint.Registration;
import org.redress.complaint.UnknownComplaint;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.EntityVersion;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.MailSlice;
import org.redress.correspondence.Scene;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.redress.record.TimelineLine;
import org.springframework.context.ConfigurableApplicationContext;

/** The guard on a real database: who may know of which complaint. */
class ComplaintAccessTest {

    private static final Actor LEAD = new Actor("lead");
    private static ConfigurableApplicationContext context;

    private ComplaintAccess access;
    private EngineStandIn house;
    private Scene scene;

    @BeforeAll
    static void start() {
        context = MailSlice.startOn(TestPostgres.newDatabase(), MailSlice.freePort());
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @BeforeEach
    void people() {
        scene = new Scene(context);
        access = scene.get(ComplaintAccess.class);
        house = scene.get(EngineStandIn.class);
        house.asked.clear();
        house.told.clear();
        house.groups.put("handler", Set.of("complaint-handlers"));
        house.groups.put("bob", Set.of("complaint-handlers", "team-leads", "admins"));
        house.groups.put("lead", Set.of("team-leads"));
        house.groups.put("manager", Set.of("managers"));
        house.groups.put("quality", Set.of("quality-managers"));
        house.groups.put("representative", Set.of("complaints-representatives"));
        house.groups.put("admin", Set.of("admins"));
    }

    @Test
    void everybody_reads_an_open_complaint_and_nobody_one_that_is_not_there() {
        ComplaintNumber number = register(Category.of("SERVICE"));

        assertThat(readers(number))
                .containsExactlyInAnyOrder("handler", "bob", "lead", "manager", "quality", "representative", "admin");
        assertThat(readers(ComplaintNumber.of(2020, 999_999))).isEmpty();
    }

    @Test
    void a_restricted_complaint_is_read_by_its_team_and_by_those_who_lead() {
        ComplaintNumber number = register(Category.of("CONDUCT"));
        team(number, "team-leads");

        assertThat(readers(number)).containsExactlyInAnyOrder("bob", "lead", "manager", "representative", "admin");
        team(number, "quality-managers");
        assertThat(readers(number)).contains("quality");
    }

    @Test
    void a_confidential_complaint_is_read_by_few_and_never_by_everybody_who_handles() {
        ComplaintNumber number = register(Category.of("SERVICE"), "bob");

        assertThat(readers(number)).containsExactlyInAnyOrder("representative", "admin");
        team(number, "team-leads");
        assertThat(readers(number)).containsExactlyInAnyOrder("lead", "representative", "admin");
    }

    @Test
    void whoever_is_asked_reads_what_it_is_about() {
        ComplaintNumber number = register(Category.of("SERVICE"), "bob");

        house.asked.add("manager");

        assertThat(readers(number)).contains("manager").doesNotContain("handler");
    }

    @Test
    void who_is_complained_about_does_not_even_know_whatever_group_they_have_and_whoever_asks_them() {
        ComplaintNumber number = register(Category.of("SERVICE"));
        house.asked.add("bob");

        complainedAbout(number, Set.of("bob"), "The caller named him.");

        assertThat(access.isComplainedAbout(number, "bob")).isTrue();
        assertThatThrownBy(() -> access.require(number, new Actor("bob")))
                .isInstanceOf(UnknownComplaint.class)
                .hasMessage(new UnknownComplaint().getMessage());
        assertThat(house.told).contains("taken from bob", "complaint-handlers hands over to team-leads");
    }

    @Test
    void lists_and_their_totals_leave_out_what_is_hidden() {
        ComplaintNumber open = register(Category.of("PRODUCT"));
        ComplaintNumber restricted = register(Category.of("PRIVACY"));
        team(restricted, "team-leads");
        ComplaintNumber aboutBob = register(Category.of("GUARANTEE_AND_COMPENSATION"), "bob");

        assertThat(found("handler", Category.of("PRIVACY"))).isEmpty();
        assertThat(found("handler", Category.of("PRODUCT"))).contains(open.value());
        assertThat(found("representative", Category.of("PRIVACY"))).contains(restricted.value());
        assertThat(found("bob", Category.of("GUARANTEE_AND_COMPENSATION"))).isEmpty();
        assertThat(found("admin", Category.of("GUARANTEE_AND_COMPENSATION"))).containsExactly(aboutBob.value());
        assertThat(access.readable(List.of(open, restricted, aboutBob), new Actor("handler")))
                .containsExactly(open);
    }

    @Test
    void a_change_of_level_or_names_is_on_the_timeline_with_who_and_why_and_repeating_it_is_not() {
        ComplaintNumber number = register(Category.of("SERVICE"));

        complainedAbout(number, Set.of("handler"), "Named in the letter.");
        complainedAbout(number, Set.of("handler"), "Again.");

        assertThat(scene.get(Timeline.class).of(number))
                .filteredOn(line -> line.actor().equals("lead"))
                .extracting(line -> line.event() + " " + line.remark())
                .containsExactly(
                        "COMPLAINED_ABOUT_CHANGED handler: Named in the letter.",
                        "ACCESS_CHANGED CONFIDENTIAL",
                        "REASSIGNED team-leads");
    }

    @Test
    void the_level_goes_back_when_nobody_is_complained_about_any_more() {
        ComplaintNumber number = register(Category.of("SERVICE"), "bob");

        complainedAbout(number, Set.of(), "It was somebody of another company.");

        assertThat(readers(number)).contains("bob", "handler");
    }

    @Test
    void only_users_can_be_named_and_only_with_a_reason() {
        ComplaintNumber number = register(Category.of("SERVICE"));

        assertThatThrownBy(() -> complainedAbout(number, Set.of("nobody"), "x")).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> complainedAbout(number, Set.of("a\u0000b"), "x"))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> complainedAbout(number, Set.of("bob"), " ")).isInstanceOf(RuleRefused.class);
        assertThat(access.complainedAbout(number)).isEmpty();
    }

    @Test
    void nobody_names_others_over_names_they_have_not_read() {
        ComplaintNumber number = register(Category.of("SERVICE"), "bob");
        Confidentiality confidentiality = scene.get(Confidentiality.class);
        int read = confidentiality.complainedAbout(number).version();
        complainedAbout(number, Set.of("bob", "handler"), "Both were there.");

        assertThatThrownBy(() ->
                        confidentiality.complainedAbout(number, LEAD, new EntityVersion(read), Set.of("manager"), "so"))
                .isInstanceOf(ChangedMeanwhile.class);

        assertThat(access.complainedAbout(number)).containsExactlyInAnyOrder("bob", "handler");
        assertThatThrownBy(() -> confidentiality.complainedAbout(ComplaintNumber.of(2026, 9_999_999)))
                .isInstanceOf(UnknownComplaint.class);
    }

    @Test
    void an_assessment_names_more_people_and_never_fewer() {
        ComplaintNumber number = register(Category.of("SERVICE"), "bob");

        alsoAbout(number, Set.of("handler"));
        alsoAbout(number, Set.of());

        assertThat(access.complainedAbout(number)).containsExactlyInAnyOrder("bob", "handler");
        assertThatThrownBy(() -> alsoAbout(number, Set.of("nobody"))).isInstanceOf(RuleRefused.class);
    }

    @Test
    void a_new_category_is_judged_although_nobody_is_named() {
        ComplaintNumber number = register(Category.of("SERVICE"));
        scene.inTransaction(() -> {
            scene.get(Complaints.class).get(number).categorise(Category.of("PRIVACY"));
            return null;
        });

        alsoAbout(number, Set.of());

        assertThat(scene.get(Timeline.class).of(number))
                .extracting(line -> line.event() + " " + line.remark())
                .contains("ACCESS_CHANGED RESTRICTED", "REASSIGNED team-leads");
    }

    @Test
    void work_that_another_team_has_or_that_is_done_stays_where_it_is() {
        ComplaintNumber number = register(Category.of("SERVICE"));
        team(number, "managers");
        ComplaintNumber closed = register(Category.of("SERVICE"));
        scene.inTransaction(() -> {
            Complaint complaint = scene.get(Complaints.class).get(closed);
            complaint.withdraw();
            complaint.close(Instant.EPOCH);
            return null;
        });

        complainedAbout(number, Set.of("bob"), "so");
        complainedAbout(closed, Set.of("bob"), "so");

        assertThat(scene.get(Timeline.class).of(number))
                .extracting(TimelineLine::event)
                .doesNotContain(ComplaintEvent.REASSIGNED);
        assertThat(scene.get(Timeline.class).of(closed))
                .extracting(TimelineLine::event)
                .contains(ComplaintEvent.ACCESS_CHANGED)
                .doesNotContain(ComplaintEvent.REASSIGNED);
    }

    @Test
    void what_is_kept_closer_from_the_beginning_says_so() {
        assertThat(scene.get(Timeline.class).of(register(Category.of("SERVICE"), "bob")))
                .extracting(line -> line.event() + " " + line.remark())
                .contains("COMPLAINED_ABOUT_CHANGED bob", "ACCESS_CHANGED CONFIDENTIAL");
        assertThat(scene.get(Timeline.class).of(register(Category.of("SERVICE"))))
                .extracting(TimelineLine::event)
                .doesNotContain(ComplaintEvent.COMPLAINED_ABOUT_CHANGED, ComplaintEvent.ACCESS_CHANGED);
    }

    @Test
    void work_that_is_handed_over_is_with_the_new_team() {
        ComplaintNumber number = register(Category.of("SERVICE"));

        complainedAbout(number, Set.of("bob"), "so");

        assertThat(scene.inTransaction(
                        () -> scene.get(Complaints.class).get(number).workingTeam()))
                .isEqualTo("team-leads");
    }

    @Test
    void at_most_twenty_people_are_named() {
        Set<String> crowd =
                IntStream.range(0, 21).mapToObj(i -> "colleague" + i).collect(Collectors.toSet());
        crowd.forEach(name -> house.groups.put(name, Set.of()));
        ComplaintNumber number = register(Category.of("SERVICE"));

        assertThatThrownBy(() -> complainedAbout(number, crowd, "so"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("at most 20");
        crowd.remove("colleague0");
        complainedAbout(number, crowd, "so");

        assertThat(access.complainedAbout(number)).hasSize(20);
        crowd.forEach(house.groups::remove);
        house.groups.remove("colleague0");
    }

    private void alsoAbout(ComplaintNumber number, Set<String> people) {
        scene.get(Confidentiality.class).alsoAbout(number, LEAD, people);
    }

    private ComplaintNumber register(Category category, String... about) {
        return scene.inTransaction(() -> {
            var receipt = new Receipt(
                    Channel.of("PHONE"),
                    "en",
                    Instant.EPOCH,
                    Instant.EPOCH,
                    "handler",
                    null,
                    null,
                    false,
                    true,
                    Regime.NONE);
            var matter = new Matter("Late", "Very late", null, null, null, null, null, null);
            return scene.get(Registration.class)
                    .register(
                            receipt,
                            matter,
                            new Complainant("Ada", null, null, null, null, null, null, true),
                            category,
                            Set.of(about))
                    .number();
        });
    }

    private void complainedAbout(ComplaintNumber number, Set<String> people, String reason) {
        scene.get(Confidentiality.class).complainedAbout(number, LEAD, new EntityVersion(null), people, reason);
    }

    private void team(ComplaintNumber number, String team) {
        scene.inTransaction(() -> {
            scene.get(Complaints.class).get(number).assignTo(team);
            return null;
        });
    }

    private List<String> readers(ComplaintNumber number) {
        return house.groups.keySet().stream()
                .filter(person -> access.mayRead(number, new Actor(person)))
                .toList();
    }

    private List<String> found(String reader, Category category) {
        return scene.database()
                .sql(
                        "select number from complaint c where (cast(:category as text) is null or category = :category) and "
                                + ReadableRows.CONDITION)
                .params(scene.get(ReadableRows.class).parameters(new Actor(reader)))
                .param("category", category == null ? null : category.first())
                .query(String.class)
                .list();
    }
}
