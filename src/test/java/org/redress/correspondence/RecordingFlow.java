package org.redress.correspondence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Stage;
import org.redress.record.FlowMessage;
import org.redress.record.Subject;

/** Stands for the engine and remembers what it was told. */
public class RecordingFlow implements ComplaintFlow {

    public final List<String> told = new ArrayList<>();
    /** Complaints whose flow waits for nothing any more. */
    public final Set<ComplaintNumber> ended = new HashSet<>();
    /** By complaint, who has claimed open work. */
    public final Map<Subject, Set<String>> handlers = new HashMap<>();
    /** By complaint, the flow variable of a process in which somebody is asked to take over. */
    public final Map<Subject, Object> takeovers = new HashMap<>();

    public boolean waiting = true;
    public Error failure;

    @Override
    public void start(Complaint complaint) {}

    @Override
    public void startAgain(Complaint complaint, Stage begin, boolean secondStageOpen) {
        told.add(complaint.number() + " begins again at " + begin + ", second stage open " + secondStageOpen);
    }

    @Override
    public void begin(Subject subject, FlowMessage begin, Map<String, Object> facts) {
        told.add(subject + " begins with " + begin);
    }

    @Override
    public void tell(Subject subject, FlowMessage message, Map<String, Object> facts) {
        if (failure != null) {
            throw failure;
        }
        told.add(subject + " " + message + " " + facts);
    }

    @Override
    public void tellOne(Subject subject, FlowMessage message, String name, Object value, Map<String, Object> facts) {
        tell(subject, message, facts);
    }

    @Override
    public void tellWhoWaits(Subject subject, FlowMessage message, String name, Object value) {
        tell(subject, message, Map.of(name, value));
    }

    @Override
    public boolean isOpenElsewhere(Subject subject, String step, String name, Object value) {
        return takeovers.containsKey(subject) && !takeovers.get(subject).equals(value);
    }

    @Override
    public boolean isWaitingFor(Subject subject, FlowMessage message) {
        return waiting && !ended.contains(subject);
    }

    @Override
    public Set<String> currentHandlers(Subject subject) {
        return handlers.getOrDefault(subject, Set.of());
    }

    @Override
    public Set<String> reassign(Subject subject, String from, String to) {
        told.add(subject + " work of " + from + " goes to " + to);
        return currentHandlers(subject);
    }

    @Override
    public void give(Subject subject, String from, String to) {
        told.add(subject.key() + " give " + from + " " + to);
    }

    @Override
    public int countToGive(Subject subject, String from) {
        return 0;
    }
}
