package org.redress.models.change;

import java.util.Locale;

/** What a file of models holds, the least risky to change first. */
public enum ModelKind {
    LETTERS("forms/letters/", ".properties"),
    FORM("forms/", ".form"),
    DECISION("processes/decisions/", ".dmn"),
    PROCESS("processes/", ".bpmn");

    private final String folder;
    private final String ending;

    ModelKind(String folder, String ending) {
        this.folder = folder;
        this.ending = ending;
    }

    /** @throws IllegalArgumentException when no model ends so */
    public static ModelKind of(String file) {
        for (ModelKind kind : values()) {
            if (file.endsWith(kind.ending)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no model: " + file);
    }

    /** The word in addresses and in the table of change approvals. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String ending() {
        return ending;
    }

    /** The place the file has among the models; whoever deploys a single file often leaves it out. */
    public String placed(String file) {
        return file.contains("/") ? file : folder + file;
    }
}
