package org.redress.dossier;

import java.util.List;
import java.util.function.Supplier;
import org.redress.complaint.ComplaintNumber;
import org.redress.paper.EnclosureReader;

/** Everything that is kept about a complaint, as words: what is to be withheld is taken out here, before anything is set. */
record CaseFile(ComplaintNumber number, List<Fact> cover, List<Part> parts, List<Enclosure> enclosures) {

    /**
     * One line of a table; {@code label} is ours, {@code value} may be anybody's.
     *
     * @param actor whether the value is the user id of somebody on the staff
     */
    record Fact(String label, String value, boolean actor) {

        Fact(String label, String value) {
            this(label, value, false);
        }

        static Fact by(String label, String user) {
            return new Fact(label, user, true);
        }

        Fact through(Words words) {
            return new Fact(label, actor ? words.actor(value) : words.text(value), actor);
        }
    }

    /** What becomes of words. */
    interface Words {

        String text(String text);

        /** @param user the id of a member of staff, or what else stands in its place */
        String actor(String user);
    }

    /** What belongs together on the page: a line above it, facts and a text, each of which may be missing. */
    record Block(String heading, List<Fact> facts, String text) {

        Block through(Words words) {
            return new Block(
                    heading == null ? null : words.text(heading),
                    facts.stream().map(fact -> fact.through(words)).toList(),
                    text == null ? null : words.text(text));
        }
    }

    /** @param id by which staff say that it is to be withheld */
    record Part(String id, String title, List<Block> blocks) {

        Part through(Words words) {
            return new Part(
                    id,
                    title,
                    blocks.stream().map(block -> block.through(words)).toList());
        }
    }

    /**
     * @param identity size and digest: with them anybody who has a guess can tell whether it was this file
     * @param content  read when it is needed, one document at a time; null when it is withheld
     */
    record Enclosure(
            long id, String name, String mediaType, List<Fact> facts, List<Fact> identity, Supplier<byte[]> content) {

        String partId() {
            return "document-" + id;
        }

        boolean isText() {
            return EnclosureReader.isText(mediaType);
        }

        /** Of a document that is withheld null. */
        byte[] bytes() {
            return content == null ? null : content.get();
        }
    }
}
