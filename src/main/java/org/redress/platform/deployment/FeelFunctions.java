package org.redress.platform.deployment;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The functions of FEEL. One that is not listed is no function of the language, so a call of it says nothing or reaches beyond it. */
final class FeelFunctions {

    private static final String NAMES = """
        date, time, date and time, duration, years and months duration, string, number, context,
        not, is defined, get or else, is,
        substring, string length, upper case, lower case, substring before, substring after, contains, starts with, ends with, matches,
        replace, split, extract, trim, is blank, string join,
        list contains, count, min, max, sum, product, mean, median, stddev, mode, all, any, and, or, sublist, append, concatenate,
        insert before, remove, reverse, index of, union, distinct values, duplicate values, flatten, sort, join, is empty, partition,
        decimal, floor, ceiling, round up, round down, round half up, round half down, abs, modulo, sqrt, log, exp, odd, even,
        get entries, get value, put, put all, context merge, context put,
        now, today, day of week, day of year, week of year, month of year, last day of month,
        before, after, meets, met by, overlaps, overlaps before, overlaps after, finishes, finished by, includes, during, starts,
        started by, coincides""";
    private static final Pattern KNOWN = Pattern.compile("(?<![\\w.])(?:"
            + Stream.of(NAMES.strip().split(",\\s+"))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .collect(Collectors.joining("|"))
            + ")\\s*\\(");
    private static final Pattern CALL = Pattern.compile("\\b(\\w+)\\s*\\(");
    private static final Pattern BEFORE_PARENTHESIS = Pattern.compile("if|then|else|in|return|satisfies|between|\\d+");

    private FeelFunctions() {}

    /** The text with the names of functions taken out; their arguments stay. */
    static String without(String text) {
        return KNOWN.matcher(text).replaceAll(" (");
    }

    /** Whether something else is called. */
    static boolean areExceeded(String text) {
        Matcher call = CALL.matcher(without(text));
        while (call.find()) {
            if (!BEFORE_PARENTHESIS.matcher(call.group(1)).matches()) {
                return true;
            }
        }
        return false;
    }
}
