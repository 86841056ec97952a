package org.redress.platform.hardening;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/**
 * What a person asked of the engine is not done. The engine's REST interface answers 400 with the sentence at every door; its own
 * exceptions it takes for faults of the server at most of them.
 */
class RefusedByHand extends InvalidRequestException {

    private static final long serialVersionUID = 1L;

    RefusedByHand(String sentence) {
        super(Status.BAD_REQUEST, sentence);
    }
}
