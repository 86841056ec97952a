package org.redress.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.contract.OrganisationZone;
import org.redress.correspondence.LetterWriter.Written;
import org.redress.correspondence.delivery.NewLetter;
import org.redress.correspondence.told.Telling;
import org.redress.correspondence.told.Tellings;
import org.redress.correspondence.told.ToldBefore;
import org.redress.correspondence.told.ToldFacts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A letter says days that are true on the day it leaves. One that leaves later than it was written is compared with what it would say
 * then, from the facts that are kept with it; where a day differs it is written anew, with the words in use.
 */
@Service
@EnableConfigurationProperties(OrganisationZone.class)
public class Renewals {

    private final LetterWriter writer;
    private final Tellings tellings;
    private final ToldFacts told;
    private final Complaints complaints;
    private final ObjectProvider<LeavingFacts> modules;
    private final OrganisationZone zone;

    Renewals(
            LetterWriter writer,
            Tellings tellings,
            ToldFacts told,
            Complaints complaints,
            ObjectProvider<LeavingFacts> modules,
            OrganisationZone zone) {
        this.writer = writer;
        this.tellings = tellings;
        this.told = told;
        this.complaints = complaints;
        this.modules = modules;
        this.zone = zone;
    }

    /** A letter with the facts of another day. */
    private record Renewed(Complaint complaint, LetterContents contents, Supplier<Telling> telling, String days) {}

    /** Whether every day that the letter names is true on the day it leaves. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isTrue(NewLetter kept, Instant written, Instant leaving) {
        return isOfTheSameDay(written, leaving)
                || renewed(kept, written, leaving)
                        .map(letter -> letter.days().equals(kept.days()))
                        .orElse(true);
    }

    /** The letter in words that are true on the day it leaves; empty when those that it has are. What it tells is kept instead. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<NewLetter> anew(NewLetter kept, Instant written, Instant leaving) {
        if (isOfTheSameDay(written, leaving)) {
            return Optional.empty();
        }
        return renewed(kept, written, leaving)
                .filter(letter -> !letter.days().equals(kept.days()))
                .map(letter -> {
                    Written words =
                            writer.write(letter.complaint(), letter.telling().get(), letter.contents());
                    told.keepInstead(letter.complaint(), kept.kind().name(), kept.occasion(), words.told());
                    return kept.inWords(
                            new NewLetter.Words(kept.words().language(), words.version()),
                            words.subject(),
                            words.text(),
                            words.html(),
                            words.paper(),
                            LetterFacts.of(letter.contents()),
                            words.days());
                });
    }

    private Optional<Renewed> renewed(NewLetter kept, Instant written, Instant leaving) {
        return LetterFacts.read(kept.kind(), kept.facts()).map(facts -> {
            Complaint complaint =
                    complaints.get(ComplaintNumber.of(kept.about()).orElseThrow());
            LocalDate day = zone.dayOf(leaving);
            LetterContents contents = facts;
            for (LeavingFacts module : modules) {
                contents = module.on(leaving, complaint, contents, kept.occasion(), zone.dayOf(written));
            }
            Locale reader = complaint.receipt().reader();
            ToldBefore before = told.beforeLeaving(complaint, kept.kind().name(), kept.occasion(), day);
            Supplier<Telling> telling = () -> tellings.anew(complaint, reader, before, day);
            return new Renewed(complaint, contents, telling, writer.daysOf(complaint, telling.get(), contents));
        });
    }

    private boolean isOfTheSameDay(Instant written, Instant leaving) {
        return zone.dayOf(written).equals(zone.dayOf(leaving));
    }
}
