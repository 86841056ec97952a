package org.redress.correspondence.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.correspondence.MailSlice;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailTimeoutTest {

    @Test
    void one_setting_limits_every_wait_for_the_mail_server() {
        try (var context = MailSlice.start(MailSlice.freePort(), "redress.mail.timeout=1500ms")) {
            assertThat(context.getBean(JavaMailSenderImpl.class).getJavaMailProperties())
                    .containsEntry("mail.smtp.connectiontimeout", "1500")
                    .containsEntry("mail.smtp.timeout", "1500")
                    .containsEntry("mail.smtp.writetimeout", "1500")
                    .containsEntry("mail.smtps.timeout", "1500");
        }
    }
}
