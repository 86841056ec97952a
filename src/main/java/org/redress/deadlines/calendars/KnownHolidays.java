package org.redress.deadlines.calendars;

import org.redress.calendar.CountryHolidays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Holidays are worked out once a year and country, for everybody who counts. */
@Configuration(proxyBeanMethods = false)
class KnownHolidays {

    @Bean
    CountryHolidays countryHolidays() {
        return new CountryHolidays();
    }
}
