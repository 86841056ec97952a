package org.redress.codes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.redress.codes.CodeChange.Deed;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.EntityVersion;
import org.redress.contract.OrganisationZone;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The code lists as process owners keep them. Every change is written down with who, when and what. */
@Service
@Transactional
public class CodeBook {

    private static final Logger LOG = LoggerFactory.getLogger(CodeBook.class);
    private static final int MOST_WORDS = 2_000;
    private static final int SHOWN_CHANGES = 100;

    private final CodeStore store;
    private final CodeCheck check;
    private final ObjectProvider<CodeUse> uses;
    private final MessageSource messages;
    private final OrganisationZone zone;
    private final Clock clock;

    CodeBook(
            CodeStore store,
            CodeCheck check,
            ObjectProvider<CodeUse> uses,
            MessageSource messages,
            OrganisationZone zone,
            Clock clock) {
        this.store = store;
        this.check = check;
        this.uses = uses;
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
    }

    /** A whole list, and which state of it this is. */
    public record Content(CodeList list, int version, List<Code> codes) {}

    @Transactional(readOnly = true)
    public Content get(CodeList list) {
        return new Content(list, store.version(list), store.all(list));
    }

    /** The last changes, the newest first. */
    @Transactional(readOnly = true)
    public List<CodeChange> changes(CodeList list) {
        return store.changes(list, SHOWN_CHANGES);
    }

    @Transactional(readOnly = true)
    public boolean knows(CodeList list, String word) {
        return store.has(list, word);
    }

    /** The words that something is kept under, that have finer ones below them, or that the flow relies on: they are never deleted. */
    @Transactional(readOnly = true)
    public Set<String> kept(CodeList list) {
        Set<String> kept = new HashSet<>();
        uses.forEach(use -> kept.addAll(use.wordsOf(list)));
        kept.addAll(store.used(list));
        store.all(list).forEach(code -> kept.add(code.fixed() ? code.word() : code.parent()));
        return kept;
    }

    /**
     * Adds a word.
     *
     * @throws RuleRefused when the list has it already, ended perhaps, or with everything else that is wrong with the draft
     * @throws ChangedMeanwhile when somebody else changed the list since
     */
    public void add(CodeList list, String word, CodeDraft draft, EntityVersion read, Actor actor) {
        if (knows(list, word)) {
            throw refused("word", "problem.code.exists");
        }
        put(list, word, draft, read, actor);
    }

    /**
     * Adds a word, or changes how it is called, where it stands and when it is offered.
     *
     * @param read version of the list that its writer has seen
     * @throws RuleRefused with everything that is wrong with the draft
     * @throws ChangedMeanwhile when somebody else changed the list since
     */
    public void put(CodeList list, String word, CodeDraft draft, EntityVersion read, Actor actor) {
        touch(list, read, actor);
        List<Code> all = store.all(list);
        Code before = find(word, all).orElse(null);
        if (before == null && all.size() >= MOST_WORDS) {
            throw refused("word", "problem.code.tooMany", MOST_WORDS);
        }
        Code code = check.accept(list, word, draft, before, all);
        List<Code> after = new ArrayList<>(all);
        after.remove(before);
        after.add(code);
        refuseGap(
                list,
                all,
                after,
                day -> code.activeTo() != null && day.isAfter(code.activeTo()) ? "activeTo" : "activeFrom");
        store.put(code);
        String detail = CodeDifference.between(before, code);
        if (!detail.isEmpty()) {
            record(list, word, before == null ? Deed.ADDED : Deed.CHANGED, detail, actor);
        }
    }

    /**
     * Takes a word away that nobody ever used.
     *
     * @throws UnknownCode when there is none
     * @throws RuleRefused when it is in use, even since a moment ago, when the flow relies on it, or tasks could not do without
     */
    public void delete(CodeList list, String word, EntityVersion read, Actor actor) {
        touch(list, read, actor);
        List<Code> all = store.all(list);
        Code code = find(word, all).orElseThrow(UnknownCode::new);
        if (kept(list).contains(word)) {
            throw refused("word", code.fixed() ? "problem.code.fixed" : "problem.code.inUse");
        }
        refuseGap(list, all, all.stream().filter(other -> other != code).toList(), day -> "word");
        if (!store.delete(code)) {
            throw refused("word", "problem.code.inUse");
        }
        record(list, word, Deed.DELETED, CodeDifference.between(null, code), actor);
    }

    /** @param field what makes the gap of that day */
    private void refuseGap(CodeList list, List<Code> before, List<Code> after, Function<LocalDate, String> field) {
        CodeNeeds.madeBy(list, before, after, zone.dayOf(clock.instant())).ifPresent(gap -> {
            throw refused(field.apply(gap.day()), "problem.code.last", gap.day().toString(), text(gap.need()));
        });
    }

    private void touch(CodeList list, EntityVersion read, Actor actor) {
        read.requireCurrent(store.touch(list, actor, now()));
        LOG.info("code list {} changed by {}", list, actor);
    }

    private void record(CodeList list, String word, Deed deed, String detail, Actor actor) {
        store.record(list, new CodeChange(word, deed, detail, actor.id(), now()));
    }

    private RuleRefused refused(String field, String code, Object... details) {
        return new RuleRefused(field, text(code, details));
    }

    private String text(String code, Object... details) {
        return messages.getMessage(code, details, LocaleContextHolder.getLocale());
    }

    private static Optional<Code> find(String word, List<Code> all) {
        return all.stream().filter(code -> Objects.equals(code.word(), word)).findFirst();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
