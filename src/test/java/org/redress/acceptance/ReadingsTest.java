package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.redress.access.Visitor;
import org.redress.complaint.ComplaintNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Reading a personal file is recorded, whichever door it leaves by, and those who look after that see it. */
class ReadingsTest extends WholeProduct {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Map<String, Visitor> PAGES = new HashMap<>();

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void no_door_of_a_complaint_lets_anything_out_unrecorded() {
        Set<String> silent = new TreeSet<>();
        Set<String> doors = doors();

        for (String door : doors) {
            ComplaintNumber number = complaintWithDocument();
            assertThat(statusFor("lead", addressOf(door, number))).as(door).isEqualTo(200);
            if (!isRecorded(number)) {
                silent.add(door);
            }
        }

        assertThat(doors).hasSizeGreaterThan(12);
        assertThat(silent).isEmpty();
    }

    @Test
    void one_visit_is_one_line() {
        ComplaintNumber number = aComplaint();

        for (String what : List.of("", "/timeline", "/notes", "", "/correspondence")) {
            status(as("lead"), "/api/v1/complaints/" + number + what);
        }

        await().atMost(PATIENCE).until(() -> !readings(number).isEmpty());
        assertThat(readings(number)).extracting(line -> line.get("what")).containsExactly("api");
        assertThat(readings(number).get(0)).containsEntry("person", "lead").containsEntry("address", "127.0.0.1");
    }

    @Test
    void a_document_is_a_line_of_its_own() {
        ComplaintNumber number = complaintWithDocument();
        long document = documentOf(number);

        status(as("lead"), "/api/v1/complaints/" + number);
        status(as("lead"), "/api/v1/complaints/" + number + "/documents/" + document);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(readings(number))
                        .extracting(line -> line.get("person") + " " + line.get("what"))
                        .contains("lead api", "lead api/documents/{id}"));
    }

    @Test
    void what_was_refused_was_not_read() {
        ComplaintNumber number = aComplaint();

        status(as("sponsor"), "/api/v1/complaints/" + number);
        status(as("lead"), "/api/v1/complaints/" + number + "/documents/999999");

        assertThat(readersOf(number)).isEmpty();
    }

    @Test
    void administrators_and_quality_managers_see_them_and_nobody_else() {
        assertThat(List.of("admin", "quality")).allMatch(user -> status(as(user), "/api/v1/readings") == 200);
        assertThat(List.of("admin", "quality")).allMatch(user -> statusFor(user, "/staff/readings") == 200);
        assertThat(List.of("handler", "lead", "representative", "manager", "owner"))
                .allMatch(user -> status(as(user), "/api/v1/readings") == 403)
                .allMatch(user -> statusFor(user, "/staff/readings/readings.csv") == 403);
    }

    @Test
    void nobody_learns_from_them_of_a_complaint_that_is_hidden() {
        ComplaintNumber number = aComplaint();
        status(as("lead"), "/api/v1/complaints/" + number);
        await().atMost(PATIENCE).until(() -> !readings(number).isEmpty());

        as("lead")
                .put()
                .uri("/api/v1/complaints/{number}/complained-about", number)
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("complainedAbout", List.of("quality"), "reason", "named in the letter"))
                .retrieve()
                .toBodilessEntity();

        assertThat(readings(number)).isEmpty();
    }

    @Test
    void they_are_paged_filtered_and_never_changed() {
        ComplaintNumber number = aComplaint();
        status(as("lead"), "/api/v1/complaints/" + number);
        status(as("manager"), "/api/v1/complaints/" + number);
        await().atMost(PATIENCE).until(() -> readersOf(number).contains("manager"));

        Map<?, ?> first = page("complaint=" + number + "&size=1");
        Map<?, ?> next = page("complaint=" + number + "&size=1&before=" + first.get("next"));

        assertThat(items(first)).extracting(line -> line.get("person")).containsExactly("manager");
        assertThat(items(next)).extracting(line -> line.get("person")).containsExactly("lead");
        assertThat(items(page("complaint=" + number + "&person=lead"))).hasSize(1);
        assertThat(items(page("complaint=" + number + "&to=2020-01-01T00:00:00Z")))
                .isEmpty();
        assertThat(catchThrowable(() -> jdbc.sql("delete from reading where complaint_number = ?")
                        .param(number.value())
                        .update()))
                .hasMessageContaining("append-only");
    }

    /** Pages take a login form, the REST interface takes the password with each request. */
    private static int statusFor(String user, String path) {
        if (path.startsWith("/api")) {
            return status(as(user), path);
        }
        return PAGES.computeIfAbsent(user, ReadingsTest::loggedIn).get(path).statusCode();
    }

    private static Visitor loggedIn(String user) {
        Visitor visitor = new Visitor(URI.create(url("")).getPort());
        visitor.logIn(user, user);
        return visitor;
    }

    private Set<String> doors() {
        Set<String> doors = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.contains("{number}") && (path.startsWith("/api") || path.startsWith("/staff")))
                .forEach(doors::add);
        return doors;
    }

    private String addressOf(String door, ComplaintNumber number) {
        String id = door.contains("correspondence")
                ? String.valueOf(awaitedLetter(number))
                : door.contains("documents") ? String.valueOf(documentOf(number)) : "1";
        return door.replace("{number}", number.value()).replace("{id}", id).replace("{field}", "note");
    }

    private static Object awaitedLetter(ComplaintNumber number) {
        return items(number, "correspondence").get(0).get("id");
    }

    private static long documentOf(ComplaintNumber number) {
        return ((Number) items(number, "documents").get(0).get("id")).longValue();
    }

    private static ComplaintNumber aComplaint() {
        return complain(Map.of("name", "Kim", "email", aNewAddress()), "It was late.");
    }

    private static ComplaintNumber complaintWithDocument() {
        ComplaintNumber number = aComplaint();
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource("A receipt.".getBytes()) {
            @Override
            public String getFilename() {
                return "receipt.txt";
            }
        });
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/documents", number)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .toBodilessEntity();
        return number;
    }

    /** An answer may arrive before it is recorded that it was made. */
    private boolean isRecorded(ComplaintNumber number) {
        try {
            await().atMost(PATIENCE).until(() -> readersOf(number).contains("lead"));
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    private List<String> readersOf(ComplaintNumber number) {
        return jdbc.sql("select person from reading where complaint_number = ?")
                .param(number.value())
                .query(String.class)
                .list();
    }

    private static List<Map<String, Object>> readings(ComplaintNumber number) {
        return items(page("complaint=" + number));
    }

    private static Map<?, ?> page(String query) {
        return as("quality").get().uri("/api/v1/readings?" + query).retrieve().body(Map.class);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<?, ?> page) {
        return (List<Map<String, Object>>) page.get("items");
    }
}
