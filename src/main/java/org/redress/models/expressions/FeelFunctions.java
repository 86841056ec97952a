package org.redress.models.expressions;

import java.util.Set;

/**
 * The functions of FEEL. A name that is not listed is no function of the language, so a call of it is a mistake or an
 * attempt to reach Java.
 */
final class FeelFunctions {

    private static final Set<String> NAMES = Set.of("""
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
        started by, coincides""".strip().split(",\\s+"));

    private FeelFunctions() {}

    static boolean contains(String name) {
        return NAMES.contains(name);
    }
}
