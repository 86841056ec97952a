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
import org.redress.complaint.FlowMessage;
import org.redress.complaint.Stage;

/** Stands for the engine and remembers what it was told. */
public class RecordingFlow implements ComplaintFlow {

    public final List<String> told = new ArrayList<>();
    /** Complaints whose flow waits for nothing any more. */
    public final Set<ComplaintNumber> ended = new HashSet<>();
    /** By complaint, who has claimed open work. */
    public final Map<ComplaintNumber, Set<String>> handlers = new HashMap<>();
    /** By complaint, the flow variable of a process in which somebody is asked to take over. */
    public final Map<ComplaintNumber, Object> takeovers = new HashMap<>();

    boolean waiting = true;
    Error failure;

    @Override
    public void start(Complaint complaint) {}

    @Override
    public void startAgain(Complaint complaint, Stage begin, boolean secondStageOpen) {
        told.add(complaint.number() + " begins again at " + begin + ", second stage open " + secondStageOpen);
    }

    @Override
    public void tell(ComplaintNumber number, FlowMessage message, Map<String, Object> facts) {
        if (failure != null) {
            throw failure;
        }
        told.add(number + " " + message + " " + facts);
    }

    @Override
    public void tellOne(
            ComplaintNumber number, FlowMessage message, String name, Object value, Map<String, Object> facts) {
        tell(number, message, facts);
    }

    @Override
    public void tellWhoWaits(ComplaintNumber number, FlowMessage message, String name, Object value) {
        tell(number, message, Map.of(name, value));
    }

    @Override
    public boolean isOpenElsewhere(ComplaintNumber number, String step, String name, Object value) {
        return takeovers.containsKey(number) && !takeovers.get(number).equals(value);
    }

    @Override
    public boolean isWaitingFor(ComplaintNumber number, FlowMessage message) {
        return waiting && !ended.contains(number);
    }

    @Override
    public Set<String> currentHandlers(ComplaintNumber number) {
        return handlers.getOrDefault(number, Set.of());
    }

    @Override
    public Set<String> reassign(ComplaintNumber number, String from, String to) {
        told.add(number + " work of " + from + " goes to " + to);
        return currentHandlers(number);
    }
}
