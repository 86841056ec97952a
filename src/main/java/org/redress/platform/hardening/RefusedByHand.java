package org.redress.platform.hardening;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/**
 * The engine does not do what a person asked for. Its REST interface answers this with 400 and the sentence everywhere;
 * most of the engine's own exceptions it would report as faults of the server.
 */
class RefusedByHand extends InvalidRequestException {

    private static final long serialVersionUID = 1L;

    RefusedByHand(String sentence) {
        super(Status.BAD_REQUEST, sentence);
    }
}
