package org.redress.models.deployment;

import java.util.Locale;

/**
 * The ways models come into the engine. The name in lower case is the source of the deployment and a word of the
 * approval table.
 */
public enum Door {
    /** With the application. */
    BUNDLE,
    /** A changed file in a watched folder. */
    FOLDER,
    /** The change console. */
    CONSOLE,
    /** Camunda Modeler or another program over REST. */
    REST;

    static Door of(String source) {
        for (Door door : values()) {
            if (door.source().equals(source)) {
                return door;
            }
        }
        return REST;
    }

    public String source() {
        return name().toLowerCase(Locale.ROOT);
    }
}
