package org.redress.correspondence.contact;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.redress.complaint.Complainant;
import org.redress.complaint.Complaint;
import org.redress.contract.EmailAddress;
import org.redress.contract.PlainText;

/**
 * Who complains and how to reach them, as it may be corrected; lengths are those of the database. At least one of
 * e-mail, phone and address says how to reach them.
 */
public record Contact(
        @NotBlank @Size(max = 200) @PlainText String name,
        @Size(max = 200) @PlainText String organisation,

        @Size(max = 254)
        @PlainText
        @Email(message = "{problem.email}")
        @Pattern(regexp = EmailAddress.CHARACTERS, message = "{problem.email}")
        @Schema(description = "Exactly one plain address")
        String email,

        @Size(max = 60) @PlainText String phone,
        @Size(max = 1000) @PlainText(lines = true) String address,

        @Size(max = 300) @PlainText @Schema(description = "Person or organisation represented, and with what authority")
        String onBehalfOf,

        @Size(max = 2000)
        @PlainText(lines = true)
        @Schema(description = "What the person needs to take part: large print, interpreter, ...")
        String adjustments,

        @NotBlank @Size(max = 35) @Schema(description = "Language of the complainant, a BCP 47 tag", example = "pt-BR")
        String language) {

    public Contact {
        organisation = given(organisation);
        email = given(email);
        phone = given(phone);
        address = given(address);
        onBehalfOf = given(onBehalfOf);
        adjustments = given(adjustments);
    }

    static Contact of(Complaint complaint) {
        Complainant who = complaint.complainant();
        return new Contact(
                who.name(),
                who.organisation(),
                who.email(),
                who.phone(),
                who.address(),
                who.onBehalfOf(),
                who.adjustments(),
                complaint.receipt().language());
    }

    Complainant as(boolean consent) {
        return new Complainant(name, organisation, email, phone, address, onBehalfOf, adjustments, consent);
    }

    boolean isReachable() {
        return email != null || phone != null || address != null;
    }

    /** Names of the fields in which it differs; what stands in them is nobody's business outside the complaint. */
    List<String> differencesFrom(Contact other) {
        List<String> differences = new ArrayList<>();
        compare("name", name, other.name, differences);
        compare("organisation", organisation, other.organisation, differences);
        compare("email", email, other.email, differences);
        compare("phone", phone, other.phone, differences);
        compare("address", address, other.address, differences);
        compare("onBehalfOf", onBehalfOf, other.onBehalfOf, differences);
        compare("adjustments", adjustments, other.adjustments, differences);
        compare("language", language, other.language, differences);
        return differences;
    }

    private static void compare(String field, String one, String other, List<String> differences) {
        if (!Objects.equals(one, other)) {
            differences.add(field);
        }
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
