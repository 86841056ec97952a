package org.redress.architecture;

import org.junit.jupiter.api.Test;
import org.redress.RedressApplication;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modules_use_each_other_only_as_declared() {
        ApplicationModules.of(RedressApplication.class).verify();
    }
}
