package org.redress.platform.trial;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile(TrialModeActivation.PROFILE)
@ConditionalOnClass(GreenMail.class)
class TrialMailServer {

    @Bean
    TrialMailbox trialMailbox(DataDirectory directory, Clock clock) {
        return new TrialMailbox(directory.resolve("mail"), clock);
    }

    @Bean
    TrialReturns trialReturns(@Value("${redress.trial.smtp-port}") int smtpPort) {
        return new TrialReturns(smtpPort);
    }

    @Bean
    TrialPostOffice trialPostOffice(
            @Value("${redress.trial.smtp-port}") int smtpPort,
            @Value("${redress.trial.imap-port}") int imapPort,
            TrialMailbox mailbox) {
        return new TrialPostOffice(smtpPort, imapPort, mailbox);
    }
}
