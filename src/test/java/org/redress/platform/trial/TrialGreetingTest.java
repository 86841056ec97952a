package org.redress.platform.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redress.acceptance.WholeProduct;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class TrialGreetingTest extends WholeProduct {

    @Autowired
    private TrialGreeting greeting;

    @Autowired
    private DataDirectory data;

    @Autowired
    private ConfigurableApplicationContext context;

    @Test
    void a_trial_says_where_it_is_and_where_its_data_are(CapturedOutput console) {
        greeting.greet(
                new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ofMillis(8_200)));

        assertThat(console)
                .contains(
                        "Redress is ready after 8.2 seconds",
                        "data is in " + data + ".",
                        url("/complain"),
                        url("/trial/mail"),
                        url("/trial/time"));
    }
}
