package org.redress.codes;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.redress.codes.CodeList.Trait;

/** What tasks ask for: on a day on which a list offers nothing of it, nobody can complete them. */
final class CodeNeeds {

    private CodeNeeds() {}

    /**
     * From that day on nothing is offered.
     *
     * @param need message code of what tasks ask for
     */
    record Gap(LocalDate day, String need) {}

    /** The first gap from today on that a change makes; one that was there before is not its fault. */
    static Optional<Gap> madeBy(CodeList list, List<Code> before, List<Code> after, LocalDate today) {
        return days(before, after, today)
                .flatMap(day -> needs(list).entrySet().stream()
                        .filter(need -> isMet(need.getValue(), before, day) && !isMet(need.getValue(), after, day))
                        .map(need -> new Gap(day, need.getKey())))
                .findFirst();
    }

    /** By what people are told, complaints come in too. */
    private static Map<String, Predicate<Code>> needs(CodeList list) {
        Map<String, Predicate<Code>> needs = new LinkedHashMap<>();
        needs.put("codes.need.any", code -> true);
        if (list == CodeList.CHANNEL) {
            needs.put("codes.need.told", code -> code.meaning() == Trait.BOTH_WAYS);
        }
        return needs;
    }

    private static boolean isMet(Predicate<Code> need, List<Code> codes, LocalDate day) {
        return Codes.offeredOn(day, codes).anyMatch(need);
    }

    /** Between these days nothing begins and nothing ends. */
    private static Stream<LocalDate> days(List<Code> before, List<Code> after, LocalDate today) {
        Stream<LocalDate> turns = Stream.concat(before.stream(), after.stream())
                .flatMap(code -> Stream.of(
                        Optional.ofNullable(code.activeFrom()),
                        Optional.ofNullable(code.activeTo()).map(day -> day.plusDays(1))))
                .flatMap(Optional::stream)
                .filter(day -> day.isAfter(today));
        return Stream.concat(Stream.of(today), turns).distinct().sorted();
    }
}
