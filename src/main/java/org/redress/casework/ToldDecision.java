package org.redress.casework;

import java.time.Instant;
import org.redress.complaint.Answer;
import org.redress.complaint.Outcome;
import org.redress.complaint.Stage;
import org.redress.contract.Money;

/**
 * A decision as the complainant was told it.
 *
 * @param remedy        the promise in words, {@code null} when there is none
 * @param money         what they get in money, or {@code null}
 * @param toldAt        when it reached them
 * @param answer        {@code null} while there is none; silence is none
 * @param silenceCloses whether the complaint is closed when they say nothing
 * @param daysToAnswer  how many days they have before that, from the day it reached them
 */
public record ToldDecision(
        Stage stage,
        Outcome outcome,
        String reasons,
        String remedy,
        Money money,
        Instant toldAt,
        Answer answer,
        Instant answeredAt,
        boolean silenceCloses,
        int daysToAnswer) {}
