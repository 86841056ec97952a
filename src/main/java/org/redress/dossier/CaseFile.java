package org.redress.dossier;

import java.util.List;
import java.util.function.UnaryOperator;
import org.redress.complaint.ComplaintNumber;
import org.redress.paper.EnclosureReader;

/** Everything that is kept about a complaint, as words: what is to be withheld is taken out here, before anything is set. */
record CaseFile(ComplaintNumber number, List<Fact> cover, List<Part> parts, List<Enclosure> enclosures) {

    /** One line of a table; {@code label} is ours, {@code value} may be anybody's. */
    record Fact(String label, String value) {

        Fact through(UnaryOperator<String> words) {
            return new Fact(label, words.apply(value));
        }
    }

    /** What belongs together on the page: a line above it, facts and a text, each of which may be missing. */
    record Block(String heading, List<Fact> facts, String text) {

        Block through(UnaryOperator<String> words) {
            return new Block(
                    heading == null ? null : words.apply(heading),
                    facts.stream().map(fact -> fact.through(words)).toList(),
                    text == null ? null : words.apply(text));
        }
    }

    /** @param id by which staff say that it is to be withheld */
    record Part(String id, String title, List<Block> blocks) {

        Part through(UnaryOperator<String> words) {
            return new Part(
                    id,
                    title,
                    blocks.stream().map(block -> block.through(words)).toList());
        }
    }

    /** @param content null when it is withheld */
    record Enclosure(long id, String name, String mediaType, List<Fact> facts, byte[] content) {

        String partId() {
            return "document-" + id;
        }

        boolean isText() {
            return EnclosureReader.isText(mediaType);
        }
    }
}
