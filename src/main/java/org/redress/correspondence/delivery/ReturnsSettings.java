package org.redress.correspondence.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox to which mail servers send back what they could not deliver, read over IMAP. Off without a host;
 * {@code redress.mail.returns.tick} (1 min) says how often it is looked at.
 *
 * @param address  an address of that mailbox that also takes mail to {@code local+anything@domain}; each letter to a complainant
 *                 has one of its own. Without it reports are recognised by the number of the letter they quote
 * @param tls      from the first byte (IMAPS)
 * @param folder   where reports arrive
 * @param done     where reports go that were read
 * @param aside    where everything else goes, such as out-of-office replies: nothing is deleted
 * @param timeout  longest wait for the server in each step
 */
@ConfigurationProperties("redress.mail.returns")
record ReturnsSettings(
        @DefaultValue("") String address,
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("Returns read") String done,
        @DefaultValue("Not a return") String aside,
        @DefaultValue("10s") Duration timeout) {

    ReturnsSettings {
        if (!address.isBlank() && (address.indexOf('@') < 1 || address.indexOf('+') >= 0)) {
            throw new IllegalArgumentException(
                    "redress.mail.returns.address must be an e-mail address without +, such as returns@example.org");
        }
    }

    boolean hasAddress() {
        return !address.isBlank();
    }

    String protocol() {
        return tls ? "imaps" : "imap";
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return username + "@" + host + ":" + port;
    }
}
