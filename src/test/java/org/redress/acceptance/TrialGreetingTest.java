package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@OwnProduct
@ExtendWith(OutputCaptureExtension.class)
class TrialGreetingTest extends WholeProduct {

    @Test
    void a_trial_says_where_it_is_and_where_its_data_are(CapturedOutput console) {
        assertThat(console)
                .contains(
                        "data is in " + DATA.toAbsolutePath() + ".",
                        url("/complain"),
                        url("/trial/mail"),
                        url("/trial/time"));
    }
}
