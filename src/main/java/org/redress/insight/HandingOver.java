package org.redress.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.redress.access.ComplaintOwners;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.UnknownComplaint;
import org.redress.confidentiality.ComplaintAccess;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.EntityVersion;
import org.redress.contract.RequiredText;
import org.redress.contract.RuleRefused;
import org.redress.contract.StepNotAvailable;
import org.redress.record.Actor;
import org.springframework.stereotype.Service;

/**
 * Hands many complaints over, each in a transaction of its own: what is refused for one stops none of the others, and
 * every one gets its line.
 */
@Service
public class HandingOver {

    /** Most at once. */
    public static final int MOST = 200;

    private static final int LONGEST_REASON = 2_000;

    private final ComplaintOwners owners;
    private final ComplaintAccess access;

    HandingOver(ComplaintOwners owners, ComplaintAccess access) {
        this.owners = owners;
        this.access = access;
    }

    /**
     * What became of one complaint, or what would.
     *
     * @param owner   before
     * @param version of the owner, as it was seen
     * @param tasks   open tasks that go with it
     * @param refusal why nothing is done; {@code null} when it is
     */
    public record Line(ComplaintNumber number, String owner, int version, int tasks, String refusal) {}

    /** What {@link #handOver} would do; nothing is done. */
    public List<Line> preview(Collection<ComplaintNumber> numbers, Actor actor, String to) {
        return each(numbers, actor, number -> previewOf(number, actor, to));
    }

    /**
     * @param seen the complaints, each with the version of the owner that the preview showed
     * @throws RuleRefused when there is no reason, or too many complaints
     */
    public List<Line> handOver(Map<ComplaintNumber, EntityVersion> seen, Actor actor, String to, String reason) {
        requireReason(reason);
        return each(seen.keySet(), actor, number -> {
            Line before = previewOf(number, actor, to);
            owners.handOver(number, actor, seen.get(number), to, reason);
            return before;
        });
    }

    /** @throws RuleRefused when it is missing, too long or cannot be kept */
    public static void requireReason(String reason) {
        RequiredText.check("reason", reason, LONGEST_REASON);
    }

    private Line previewOf(ComplaintNumber number, Actor actor, String to) {
        ComplaintOwners.Preview preview = owners.preview(number, actor, to);
        return new Line(number, preview.owner(), owners.of(number).version(), preview.tasks(), null);
    }

    private List<Line> each(Collection<ComplaintNumber> numbers, Actor actor, Function<ComplaintNumber, Line> deed) {
        if (numbers.isEmpty() || numbers.size() > MOST) {
            throw new RuleRefused("numbers", "must be 1 to " + MOST + " complaints");
        }
        List<Line> lines = new ArrayList<>();
        for (ComplaintNumber number : numbers) {
            try {
                access.require(number, actor);
                lines.add(deed.apply(number));
            } catch (RuleRefused | StepNotAvailable | UnknownComplaint | ChangedMeanwhile refusal) {
                lines.add(new Line(number, null, 0, 0, sentence(refusal)));
            }
        }
        return lines;
    }

    private static String sentence(RuntimeException refusal) {
        return refusal instanceof RuleRefused rule && !rule.problems().isEmpty()
                ? rule.problems().get(0).message()
                : refusal.getMessage();
    }
}
