package org.redress.models;

/**
 * Something in a model that does not go.
 *
 * @param file the file's name
 * @param element the id of the element it was found in, empty when it concerns the whole file
 * @param name the element's name as people see it, may be empty
 * @param sentence what is wrong and what to do instead
 */
public record Finding(String file, String element, String name, String sentence) {

    private static final int LONGEST = 1000;

    /** Labels, cells and conditions may have several lines; a finding is one. */
    public Finding {
        file = line(file);
        element = line(element);
        name = line(name);
        sentence = line(sentence);
    }

    private static String line(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}\\p{Z}]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + " ..." : line;
    }

    @Override
    public String toString() {
        String where = element.isEmpty() ? file : file + ", " + element + (name.isEmpty() ? "" : " (\"" + name + "\")");
        return where + ": " + sentence;
    }
}
