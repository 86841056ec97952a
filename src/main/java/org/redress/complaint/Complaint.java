package org.redress.complaint;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A complaint: who complains about what, and who works on it. The superclasses know how far the handling is ({@link
 * Handling}, {@link Ending}).
 */
@Entity
public class Complaint extends Handling {

    private static final String FIRST_TEAM = "complaint-handlers";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "number"))
    private ComplaintNumber number;

    @Version
    private Integer version;

    @Embedded
    private Receipt receipt;

    @Embedded
    private Matter matter;

    @Embedded
    private Complainant complainant;

    @Embedded
    private Category category;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    private String team;

    private String owner;

    /** Confidential until the table has judged it. */
    @Enumerated(EnumType.STRING)
    private AccessLevel accessLevel = AccessLevel.CONFIDENTIAL;

    private Instant responseDueAt;

    protected Complaint() {}

    public Complaint(
            ComplaintNumber number, Receipt receipt, Matter matter, Complainant complainant, Category category) {
        this.number = number;
        this.receipt = receipt;
        this.matter = matter;
        this.complainant = complainant;
        this.category = category;
    }

    public void categorise(Category newCategory) {
        category = newCategory;
    }

    public void prioritise(Priority newPriority) {
        priority = newPriority;
    }

    /** When the earliest clock on the answer ends; {@code null} while none runs. */
    public void respondBy(Instant moment) {
        responseDueAt = moment;
    }

    /** Where letters go from now on. */
    public void correctEmail(String address) {
        complainant = complainant.at(address);
    }

    /** Who complains, and the language their letters have from now on; the words they sent stay. */
    public void correct(Complainant corrected, String language) {
        complainant = corrected;
        receipt = receipt.inLanguage(language);
    }

    /** Another team has no owner of it until somebody there takes its first task. */
    public void assignTo(String newTeam) {
        if (!newTeam.equals(workingTeam())) {
            owner = null;
        }
        team = newTeam;
    }

    public void ownedBy(String person) {
        owner = person;
    }

    /** @return false when it has this level already */
    public boolean keepAt(AccessLevel level) {
        boolean changed = accessLevel != level;
        accessLevel = level;
        return changed;
    }

    public ComplaintNumber number() {
        return number;
    }

    public Receipt receipt() {
        return receipt;
    }

    public Matter matter() {
        return matter;
    }

    public Complainant complainant() {
        return complainant;
    }

    public Category category() {
        return category;
    }

    public Priority priority() {
        return priority;
    }

    public AccessLevel accessLevel() {
        return accessLevel;
    }

    public boolean isWithEverybody() {
        return workingTeam().equals(FIRST_TEAM);
    }

    public String team() {
        return team;
    }

    /** Who works on it: the team it was given to, else the team that all complaints start with. */
    public String workingTeam() {
        return team == null ? FIRST_TEAM : team;
    }

    /** User id of whoever answers for the handling (4.12); {@code null} until somebody takes its first task. */
    public String owner() {
        return owner;
    }

    public Instant responseDueAt() {
        return responseDueAt;
    }
}
