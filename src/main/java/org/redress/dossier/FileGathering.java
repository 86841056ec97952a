package org.redress.dossier;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.complaint.Complainant;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.confidentiality.ComplaintAccess;
import org.redress.record.Actor;
import org.redress.record.DocumentLine;
import org.redress.record.Documents;
import org.redress.record.Notes;
import org.redress.record.StaffDirectory;
import org.redress.record.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a copy is made of, in one short transaction: nothing is held while it is set. Documents are read later, one by one. */
@Component
@Transactional(readOnly = true)
class FileGathering {

    private final Complaints complaints;
    private final CaseFiles files;
    private final MarkStore marks;
    private final SectionWords words;
    private final ComplaintAccess access;
    private final StaffDirectory staff;
    private final Timeline timeline;
    private final Notes notes;
    private final Documents documents;

    FileGathering(
            Complaints complaints,
            CaseFiles files,
            MarkStore marks,
            SectionWords words,
            ComplaintAccess access,
            StaffDirectory staff,
            Timeline timeline,
            Notes notes,
            Documents documents) {
        this.complaints = complaints;
        this.files = files;
        this.marks = marks;
        this.words = words;
        this.access = access;
        this.staff = staff;
        this.timeline = timeline;
        this.notes = notes;
        this.documents = documents;
    }

    /** A file and what is to be taken out of it. */
    record Redacted(CaseFile file, Redaction redaction) {}

    /** How whoever gets the file writes days and sums. */
    Locale reader(ComplaintNumber number, Locale page) {
        return complaints.get(number).receipt().readerOf(page);
    }

    CaseFile whole(ComplaintNumber number, Locale reader) {
        return files.of(complaints.get(number), reader);
    }

    Redacted redacted(ComplaintNumber number, Locale reader) {
        Complaint complaint = complaints.get(number);
        Marks marked = marks.of(number);
        Set<String> people = people(number);
        Set<String> names = names(people);
        if (marked.withheld().contains(CaseFiles.COMPLAINANT)) {
            names.addAll(whoComplains(complaint.complainant()));
        }
        return new Redacted(files.of(complaint, reader), new Redaction(marked, people, names, words, reader));
    }

    /** User ids of members of staff who stand in the file. */
    private Set<String> people(ComplaintNumber number) {
        return Stream.of(
                        timeline.of(number).stream().map(line -> line.actor()),
                        notes.of(number).stream().map(Notes.Note::author),
                        documents.of(number).stream().map(DocumentLine::addedBy),
                        access.complainedAbout(number).stream())
                .flatMap(people -> people)
                .filter(person -> new Actor(person).isStaff())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As people write them: whole, and the family name alone. */
    private Set<String> names(Collection<String> people) {
        return people.stream()
                .flatMap(person -> staff.nameOf(person).stream())
                .flatMap(name -> Stream.of(name, name.substring(name.lastIndexOf(' ') + 1)))
                .filter(name -> name.length() > 1)
                .collect(Collectors.toSet());
    }

    /** The letters greet them, the cover names them: whoever leaves out who complains leaves that out as well. */
    private static Set<String> whoComplains(Complainant complainant) {
        return Stream.of(
                        everyWord(complainant.name()),
                        Stream.ofNullable(complainant.onBehalfOf()),
                        Stream.ofNullable(complainant.organisation()),
                        Stream.ofNullable(complainant.email()),
                        Stream.ofNullable(complainant.phone()),
                        Stream.ofNullable(complainant.address()).flatMap(String::lines),
                        Stream.ofNullable(complainant.address()))
                .flatMap(words -> words)
                .map(String::strip)
                .filter(word -> word.length() > 1)
                .collect(Collectors.toSet());
    }

    private static Stream<String> everyWord(String name) {
        return name == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(name),
                        Stream.of(name.split("\\s+"))
                                .filter(word -> !word.isEmpty() && !Character.isLowerCase(word.charAt(0))));
    }
}
