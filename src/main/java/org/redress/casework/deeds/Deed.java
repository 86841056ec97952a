package org.redress.casework.deeds;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/**
 * Something that may be done about a complaint beside its tasks.
 *
 * @param name      the last part of its address in the REST interface
 * @param method    how it is sent there
 * @param hindrance why it is not possible now, or {@code null} when it is
 */
@Schema(description = "Something that may be done about the complaint beside its tasks")
public record Deed(
        @Schema(description = "The last part of its address, below the complaint")
        String name,

        @JsonIgnore String method,

        @Schema(description = "Why it is not possible now; absent when it is")
        Hindrance hindrance) {

    /** Something that is added to the complaint. */
    public static Deed added(String name, Hindrance hindrance) {
        return new Deed(name, "POST", hindrance);
    }

    /** Something of the complaint that is written over. */
    public static Deed writtenOver(String name, Hindrance hindrance) {
        return new Deed(name, "PUT", hindrance);
    }

    public static Deed added(String name, Optional<Hindrance> hindrance) {
        return added(name, hindrance.orElse(null));
    }
}
