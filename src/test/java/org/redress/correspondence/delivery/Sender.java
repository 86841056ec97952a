package org.redress.correspondence.delivery;

import org.springframework.context.ApplicationContext;

/** Lets tests of other rooms send what is due. */
public final class Sender {

    private Sender() {}

    public static void sendDue(ApplicationContext context) {
        context.getBean(OutboxSender.class).sendDue();
    }
}
