package org.redress.access.traffic;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How much may be sent to which address, in one list. An address that is not named takes a form or JSON of the usual
 * size and no files. Security refuses people without the right before any byte of the body is read, so only people with
 * the right can use the large limits.
 */
final class Doors {

    private static final DataSize WRAPPING = DataSize.ofMegabytes(1);
    private static final DataSize TEXT = DataSize.ofMegabytes(1);
    private static final DataSize DOCUMENTS =
            DataSize.ofBytes(DataSize.ofMegabytes(25).toBytes() + WRAPPING.toBytes());
    private static final DataSize MODELS = DataSize.ofMegabytes(10);
    private static final DataSize IMPORT = DataSize.ofMegabytes(200);

    private static final Door USUAL = new Door(TEXT, null);

    private record Named(PathPattern path, Door door) {

        private static Named of(String path, DataSize text, DataSize files) {
            return new Named(PathPatternParser.defaultInstance.parse(path), new Door(text, files));
        }
    }

    private static final List<Named> NAMED = List.of(
            Named.of("/login", DataSize.ofKilobytes(16), null),
            Named.of("/complain", TEXT, DOCUMENTS),
            Named.of("/track/{number}/{token}/information", TEXT, DOCUMENTS),
            Named.of("/staff/complaints/new", TEXT, DOCUMENTS),
            Named.of("/api/v1/complaints", TEXT, DOCUMENTS),
            Named.of("/api/v1/complaints/{number}/documents", TEXT, DOCUMENTS),
            Named.of("/api/v1/imports", TEXT, IMPORT),
            Named.of("/staff/changes/{id}/files", MODELS, null),
            Named.of("/staff/changes/{id}/files/brought", TEXT, MODELS),
            Named.of("/engine-rest/deployment/create", TEXT, MODELS),
            Named.of("/engine-rest/engine/{engine}/deployment/create", TEXT, MODELS),
            Named.of("/camunda/api/engine/deployment/create", TEXT, MODELS),
            Named.of("/camunda/api/engine/engine/{engine}/deployment/create", TEXT, MODELS));

    private Doors() {}

    /** @param path decoded, as Spring matches controllers */
    static Door at(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return NAMED.stream()
                .filter(named -> named.path().matches(parsed))
                .map(Named::door)
                .findFirst()
                .orElse(USUAL);
    }
}
