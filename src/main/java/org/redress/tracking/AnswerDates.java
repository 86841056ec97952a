package org.redress.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.redress.calendar.ExplanationLine;
import org.redress.casework.ToldDecision;
import org.redress.complaint.Complaint;
import org.redress.contract.OrganisationZone;
import org.redress.contract.ReaderLocale;
import org.redress.correspondence.told.ToldFacts;
import org.redress.deadlines.ClockEntry;
import org.redress.deadlines.ClockLedger;
import org.redress.deadlines.ClockView;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Why an answer is promised for a day, in words for the complainant: how the ledger counted it, in short. Where the day is not the ledger's any
 * more, because a letter named it, that letter is the reason. Names of rules, calendars and people stay inside.
 */
@Service
@EnableConfigurationProperties(OrganisationZone.class)
public class AnswerDates {

    private final ClockLedger ledger;
    private final ToldFacts told;
    private final OrganisationZone zone;
    private final MessageSource messages;

    AnswerDates(ClockLedger ledger, ToldFacts told, OrganisationZone zone, MessageSource messages) {
        this.ledger = ledger;
        this.told = told;
        this.zone = zone;
        this.messages = messages;
    }

    /**
     * @param day    by which the answer is promised
     * @param reader the language of the page and the form of its days
     */
    @Transactional(readOnly = true)
    public List<String> reasonsFor(Complaint complaint, LocalDate day, Locale reader) {
        List<ExplanationLine> counted = counted(complaint, day);
        if (!counted.isEmpty()) {
            return inWords(counted, reader);
        }
        List<String> reasons = new ArrayList<>();
        if (told.isLongestTime(complaint, day)) {
            reasons.add(word("track.why.longest", reader));
        }
        told.answerNamedAt(complaint)
                .ifPresent(at -> reasons.add(word("track.why.letter", reader, shown(zone.dayOf(at), reader))));
        return reasons;
    }

    /** Why the complainant is asked to answer a decision by this day. */
    public List<String> reasonsToAnswerBy(LocalDate day, ToldDecision decision, Locale reader) {
        LocalDate told = zone.dayOf(decision.toldAt());
        return List.of(
                told.plusDays(decision.daysToAnswer()).equals(day)
                        ? word("track.why.decision", reader, decision.daysToAnswer(), shown(told, reader))
                        : word("track.why.lastLetter", reader));
    }

    /** How the clock that ends on this day was counted last; empty when none does. */
    private List<ExplanationLine> counted(Complaint complaint, LocalDate day) {
        Instant due = complaint.responseDueAt();
        if (due == null || !zone.dayOf(due).equals(day)) {
            return List.of();
        }
        return ledger.of(complaint.number()).stream()
                .filter(clock -> clock.state().isOpen() && due.equals(clock.dueAt()))
                .findFirst()
                .map(clock -> lastCount(complaint, clock))
                .orElse(List.of());
    }

    private List<ExplanationLine> lastCount(Complaint complaint, ClockView clock) {
        return ledger.entriesOf(complaint.number()).getOrDefault(clock.id(), List.of()).stream()
                .map(ClockEntry::explanation)
                .filter(lines -> !lines.isEmpty())
                .reduce((earlier, later) -> later)
                .orElse(List.of());
    }

    private List<String> inWords(List<ExplanationLine> lines, Locale reader) {
        List<String> words = new ArrayList<>();
        for (ExplanationLine line : lines) {
            String sentence = sentence(line, reader);
            if (sentence != null && !words.contains(sentence)) {
                words.add(sentence);
            }
        }
        return words;
    }

    private String sentence(ExplanationLine line, Locale reader) {
        List<Object> details = line.details();
        return switch (line.kind()) {
            case STARTS_ON, STARTS_AT -> word("track.why.start", reader, shown(details.get(0), reader));
            case STARTS_ELSEWHERE -> word("track.why.start", reader, shown(details.get(1), reader));
            case AFTER_CUT_OFF -> word("track.why.cutOff", reader, shown(details.get(1), reader));
            case RULE -> word("track.why.rule", reader, time(details, reader));
            case EXTENDED -> word("track.why.extended", reader, time(details, reader));
            case PAUSED_DAYS, PAUSED_HOURS -> word("track.why.paused", reader);
            case SKIPPED_WEEKEND, SKIPPED_HOLIDAY, SKIPPED_WITHOUT_HOURS -> word("track.why.skipped", reader);
            default -> null;
        };
    }

    /** An amount and its unit: 15 working days. */
    private String time(List<Object> details, Locale reader) {
        return word("track.why." + details.get(1), reader, details.get(0));
    }

    private static String shown(Object day, Locale reader) {
        return day instanceof LocalDate known ? ReaderLocale.day(known, reader) : day.toString();
    }

    private String word(String key, Locale reader, Object... places) {
        return messages.getMessage(key, places, reader);
    }
}
