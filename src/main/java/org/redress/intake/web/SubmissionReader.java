package org.redress.intake.web;

import java.io.IOException;
import org.redress.contract.MalformedJson;
import org.redress.contract.MalformedRequest;
import org.redress.contract.StrictJson;
import org.redress.intake.Submission;
import org.springframework.stereotype.Component;

/** Reads a submission to the letter, from a body or from a part of one. */
@Component
class SubmissionReader {

    private final StrictJson json;

    SubmissionReader(StrictJson json) {
        this.json = json;
    }

    /** @throws MalformedRequest naming the field or the place */
    Submission read(byte[] body) {
        try {
            Submission submission = json.mapper().readValue(body, Submission.class);
            if (submission == null) {
                throw new MalformedRequest("The body must be a JSON object.");
            }
            return submission;
        } catch (IOException e) {
            throw MalformedJson.of(e);
        }
    }
}
