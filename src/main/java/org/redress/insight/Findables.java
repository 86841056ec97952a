package org.redress.insight;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.complaint.ComplaintNumber;
import org.redress.insight.FindableStore.Source;
import org.redress.insight.words.Keys;
import org.redress.insight.words.Names;
import org.redress.insight.words.Phones;
import org.redress.insight.words.Words;
import org.redress.insight.words.Written;
import org.springframework.stereotype.Component;

/** What complaints are found by, kept in step with what it is made from. */
@Component
class Findables {

    /** Changes with the way in which texts are taken apart: whatever was made in another way is made anew. */
    private static final String RELEASE = "2";

    private final FindableStore store;
    private final Words words;
    private final Names names;
    private final Phones phones;
    private final Keys keys;

    Findables(FindableStore store, Words words, Names names, Phones phones, Keys keys) {
        this.store = store;
        this.words = words;
        this.names = names;
        this.phones = phones;
        this.keys = keys;
    }

    /** Makes anew what differs, however it came about. @return of which complaints that was */
    List<ComplaintNumber> renew(Collection<ComplaintNumber> numbers) {
        List<Source> changed = store.changed(numbers, RELEASE);
        store.write(changed.stream().map(this::findable).toList());
        return changed.stream()
                .map(source -> new ComplaintNumber(source.number()))
                .toList();
    }

    private FindableStore.Findable findable(Source source) {
        return new FindableStore.Findable(
                source.number(),
                source.digest(),
                words.vector(new Written(
                        source.language(),
                        text(source.subject(), source.product()),
                        text(source.description(), source.desiredRemedy(), source.eventPlace()),
                        String.join("\n", source.documents()))),
                source.names().stream().map(names::kept).collect(Collectors.joining()),
                phones.kept(source.phone(), Region.of(source.jurisdiction(), source.language())),
                keys.kept(Stream.concat(source.keys().stream(), source.documents().stream())
                        .toList()));
    }

    private static String text(String... parts) {
        return Stream.of(parts).filter(part -> part != null).collect(Collectors.joining("\n"));
    }
}
