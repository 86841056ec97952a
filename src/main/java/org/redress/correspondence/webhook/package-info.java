/**
 * Tells other systems that a complaint reached a step. Operators set up webhooks by name ({@code redress.webhooks.<name>}), process
 * owners place the name in a model; the call itself goes through an outbox. Front door:
 * {@link org.redress.correspondence.webhook.Webhooks}.
 */
package org.redress.correspondence.webhook;
