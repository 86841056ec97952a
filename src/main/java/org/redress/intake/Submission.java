package org.redress.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.redress.contract.EmailAddress;
import org.redress.contract.PlainText;

/**
 * A complaint as somebody wrote it, whatever the channel: the fields of the form for complainants (ISO 10002 annexes)
 * and of the receipt record. {@link SubmissionCheck} makes a {@link NewComplaint} of it or names every problem.
 * Lengths are those of the database.
 */
@Schema(name = "NewComplaint")
public record Submission(
        @Valid
        @NotNull(message = "{problem.required}", groups = InPerson.class)
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        Person complainant,

        @NotBlank(message = "{problem.required}")
        @Size(max = 300, message = "{problem.tooLong}")
        @PlainText
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "What it is about, in one line")
        String subject,

        @NotBlank(message = "{problem.required}")
        @Size(max = 100_000, message = "{problem.tooLong}")
        @PlainText(lines = true)
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "What happened, in the complainant's words; kept exactly as sent")
        String description,

        @Size(max = 20_000, message = "{problem.tooLong}")
        @PlainText(lines = true)
        @Schema(description = "What would put it right")
        String desiredRemedy,

        @Size(max = 300, message = "{problem.tooLong}") @PlainText @Schema(description = "Product or service concerned")
        String product,

        @Size(max = 200, message = "{problem.tooLong}")
        @PlainText
        @Schema(description = "Order, contract, booking or serial number")
        String productReference,

        @Schema(format = "date", description = "When it happened; not in the future")
        String eventDate,

        @Size(max = 300, message = "{problem.tooLong}") @PlainText @Schema(description = "Where it happened")
        String eventPlace,

        @Schema(description = "It happened before") Boolean recurrent,

        @Schema(description = "If known: a word of either level that the code list category offers", example = "SUPPLY")
        String category,

        @NotNull(message = "{problem.consent}")
        @AssertTrue(message = "{problem.consent}")
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "The data may be used to handle the complaint; must be true")
        Boolean consent,

        @Schema(
                description = "Staff only: how it reached the organisation, a word that the code list channel offers",
                example = "PHONE")
        String channel,

        @Schema(format = "date-time", description = "Staff only: when the organisation first knew; not in the future")
        String receivedAt,

        @Valid @Schema(description = "Staff only: whose rules apply, where they are not the organisation's usual ones")
        Rules regime,

        @Size(max = 20, message = "{problem.tooMany}")
        @Schema(description = "Staff only: user ids of the members of staff it is about")
        List<String> complainedAbout) {

    public Submission receivedAt(String moment) {
        return new Submission(
                complainant,
                subject,
                description,
                desiredRemedy,
                product,
                productReference,
                eventDate,
                eventPlace,
                recurrent,
                category,
                consent,
                channel,
                moment,
                regime,
                complainedAbout);
    }

    public Submission writtenIn(String language) {
        return new Submission(
                complainant == null ? null : complainant.writtenIn(language),
                subject,
                description,
                desiredRemedy,
                product,
                productReference,
                eventDate,
                eventPlace,
                recurrent,
                category,
                consent,
                channel,
                receivedAt,
                regime,
                complainedAbout);
    }

    /** Complaints of a person who is in touch with us now, not rows of an old file. */
    public interface InPerson {}

    /** Words of the decision table of clocks. */
    @Schema(name = "NewRegime")
    public record Rules(
            @Size(max = 60, message = "{problem.tooLong}") @PlainText @Schema(example = "banking")
            String sector,

            @Size(max = 60, message = "{problem.tooLong}") @PlainText @Schema(example = "UK")
            String jurisdiction,

            @Size(max = 60, message = "{problem.tooLong}") @PlainText @Schema(example = "payment services")
            String scheme) {}

    /** Who complains; at least one of e-mail, phone and address says how to reach them. */
    @Schema(name = "NewComplainant")
    public record Person(
            @NotBlank(message = "{problem.required}", groups = InPerson.class)
            @Size(max = 200, message = "{problem.tooLong}")
            @PlainText
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Size(max = 200, message = "{problem.tooLong}") @PlainText
            String organisation,

            @Size(max = 254, message = "{problem.tooLong}")
            @PlainText
            @Email(message = "{problem.email}")
            @Pattern(regexp = EmailAddress.CHARACTERS, message = "{problem.email}")
            @Schema(description = "Exactly one plain address")
            String email,

            @Size(max = 60, message = "{problem.tooLong}") @PlainText
            String phone,

            @Size(max = 1000, message = "{problem.tooLong}") @PlainText(lines = true)
            String address,

            @Schema(
                    description =
                            "Language of the complainant, a BCP 47 tag, kept as it is; letters are written in en and ko, in English for any other",
                    example = "pt-BR")
            @Size(max = 35, message = "{problem.tooLong}")
            @Pattern(regexp = "[A-Za-z0-9-]*", message = "{problem.language}")
            String preferredLanguage,

            @Size(max = 300, message = "{problem.tooLong}")
            @PlainText
            @Schema(description = "Person or organisation represented, and with what authority")
            String onBehalfOf,

            @Size(max = 2000, message = "{problem.tooLong}")
            @PlainText(lines = true)
            @Schema(description = "What the person needs to take part: large print, interpreter, ...")
            String adjustments) {

        Person writtenIn(String language) {
            return new Person(name, organisation, email, phone, address, language, onBehalfOf, adjustments);
        }

        boolean isReachable() {
            return isGiven(email) || isGiven(phone) || isGiven(address);
        }

        private static boolean isGiven(String text) {
            return text != null && !text.isBlank();
        }
    }
}
