package org.redress.correspondence.webhook;

/** A model calls a webhook that the operator has not set up. */
public class UnknownWebhook extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownWebhook(String name) {
        super("There is no webhook \"" + name + "\". Ask the operator to set redress.webhooks." + name
                + ".url and .secret, " + "or correct the name in the model.");
    }
}
