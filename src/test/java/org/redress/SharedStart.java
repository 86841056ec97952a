package org.redress;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The product in production mode, one start for all such classes of a JVM: each leaves it as it was found, and counts only what is its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("shared-start")
@ExtendWith(StaffLeaves.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public @interface SharedStart {}
