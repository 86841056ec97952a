package org.redress.correspondence.delivery;

import jakarta.mail.MessagingException;
import org.springframework.context.ApplicationContext;

/** Lets tests of other rooms send what is due and read what came back. */
public final class Sender {

    private Sender() {}

    public static void sendDue(ApplicationContext context) {
        context.getBean(OutboxSender.class).sendDue();
    }

    public static void readReturns(ApplicationContext context) throws MessagingException {
        context.getBean(ReturnMailbox.class).readAll();
    }
}
