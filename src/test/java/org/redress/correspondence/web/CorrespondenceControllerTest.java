package org.redress.correspondence.web;

import static org.hamcrest.Matchers.hasSize;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.UnknownComplaint;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.CorrespondenceLetter;
import org.redress.correspondence.delivery.Letter;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

class CorrespondenceControllerTest {

    private static final ComplaintNumber NUMBER = ComplaintNumber.of(2026, 123);

    private final Complaints complaints = mock();
    private final Correspondence correspondence = mock();
    private final MockMvc web = MockMvcBuilders.standaloneSetup(
                    new CorrespondenceController(complaints, correspondence, null))
            .setControllerAdvice(new NotFound())
            .setMessageConverters(new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                    .featuresToDisable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build()))
            .build();

    /** As the problem details of the complaint module do. */
    @RestControllerAdvice
    static class NotFound {

        @ExceptionHandler(UnknownComplaint.class)
        @ResponseStatus(HttpStatus.NOT_FOUND)
        void unknown() {}
    }

    @Test
    void shows_every_letter_with_its_state() throws Exception {
        Instant queued = Instant.parse("2026-03-02T10:00:00Z");
        given(correspondence.of(NUMBER))
                .willReturn(List.of(new Letter(
                        7,
                        CorrespondenceLetter.REOPENED,
                        "REOPENED",
                        "EMAIL",
                        "ada@example.org",
                        "en",
                        null,
                        "Received",
                        "Dear Ada",
                        null,
                        "SENT",
                        queued,
                        queued.plusSeconds(1),
                        1,
                        null,
                        null,
                        null,
                        null,
                        null)));

        web.perform(get("/api/v1/complaints/{number}/correspondence", NUMBER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].id").value(7))
                .andExpect(jsonPath("$.items[0].template").value("REOPENED"))
                .andExpect(jsonPath("$.items[0].kind").doesNotExist())
                .andExpect(jsonPath("$.items[0].state").value("SENT"))
                .andExpect(jsonPath("$.items[0].queuedAt").value("2026-03-02T10:00:00Z"))
                .andExpect(jsonPath("$.items[0].text").value("Dear Ada"));
    }

    @Test
    void knows_no_letters_of_an_unknown_complaint() throws Exception {
        given(complaints.get(NUMBER)).willThrow(new UnknownComplaint());

        web.perform(get("/api/v1/complaints/{number}/correspondence", NUMBER)).andExpect(status().isNotFound());
    }
}
