package org.redress.insight.words;

import java.util.List;
import java.util.Map;

/**
 * Family name and given name, which Korean writes as one word, and the family name as most of its bearers spell it in Latin letters: the
 * official romanisation makes "gim" of 김, its bearers write Kim.
 */
final class KoreanNames {

    private static final Map<String, String> SPELLED = Map.ofEntries(
            Map.entry("김", "kim"),
            Map.entry("이", "lee"),
            Map.entry("박", "park"),
            Map.entry("최", "choi"),
            Map.entry("정", "jung"),
            Map.entry("강", "kang"),
            Map.entry("조", "cho"),
            Map.entry("윤", "yoon"),
            Map.entry("임", "lim"),
            Map.entry("오", "oh"),
            Map.entry("신", "shin"),
            Map.entry("권", "kwon"),
            Map.entry("황", "hwang"),
            Map.entry("안", "ahn"),
            Map.entry("류", "ryu"),
            Map.entry("유", "yoo"),
            Map.entry("고", "ko"),
            Map.entry("문", "moon"),
            Map.entry("손", "son"),
            Map.entry("배", "bae"),
            Map.entry("백", "baek"),
            Map.entry("노", "noh"),
            Map.entry("우", "woo"),
            Map.entry("구", "koo"),
            Map.entry("전", "jeon"),
            Map.entry("주", "joo"));

    private KoreanNames() {}

    static List<String> forms(String name) {
        String family = name.substring(0, 1);
        return List.of(SPELLED.getOrDefault(family, Names.ascii(family)), Names.ascii(name.substring(1)));
    }
}
