package org.redress;

import java.time.Clock;
import org.redress.intake.bulk.ImportCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** Complaints handling after ISO 10002 on the Camunda 7 engine. */
@SpringBootApplication
public class RedressApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("import")) {
            System.exit(ImportCommand.run(RedressApplication.class, args));
        }
        SpringApplication.run(RedressApplication.class, args);
    }

    /** The only source of now(), for the engine and in SQL too; a trial has one that can be moved. */
    @Bean
    @Profile("!trial")
    Clock clock() {
        return Clock.systemUTC();
    }
}
