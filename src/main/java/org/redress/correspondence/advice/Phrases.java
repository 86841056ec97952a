package org.redress.correspondence.advice;

/** The usual words for what letters are asked to say. Who writes it otherwise is told to check, not that it is missing. */
final class Phrases {

    static final Phrase NEXT = Phrase.of(
            "\\b(?:assess|look|find|found|investigat|decision|decide|talk|speak|ask|check|examin|review|visit|read|write|answer|call)",
            "조사|평가|확인|결정|검토|살펴|알아보|여쭈|답변|알려|연락|판단");

    static final Phrase LATE = Phrase.of(
                    "\\blate\\b|\\bsorry\\b|\\bapolog|\\bdelay|\\boverdue\\b|\\bshould have\\b|\\blonger than\\b|\\bby now\\b|\\bnot (?:yet )?(?:kept|met|managed)\\b",
                    "죄송|사과|늦|지연|지체|못하였|못했|지났")
            .unless("\\b(?:not|never) (?:been )?late\\b|\\bno delay\\b", "늦지 않");

    static final Phrase FREE = Phrase.of(
                    "\\bfree\\b|\\bcosts? (?:you )?nothing\\b|\\bno (?:charge|cost|fee)|\\bwithout (?:charge|cost)|\\b(?:not|nothing|never|n[’']t)\\b[^.\\n]{0,25}\\b(?:pay|paid|charged?|costs?|fees?)\\b|\\b(?:pay|charged?) (?:us )?nothing\\b",
                    "무료|(?:비용|요금|수수료|돈)[^.\\n]{0,14}(?:없|않|들지|안 )")
            .unless(
                    "\\b(?:not|n[’']t|never) (?:[a-z]+ )?free\\b|\\bcosts? (?:you )?[^.\\n]{0,8}\\d|\\bhave to pay\\b(?! nothing)",
                    "무료가 아니|무료가 아닙|(?:비용|요금|수수료)[^.\\n]{0,8}(?:듭니다|있습니다|발생합니다|부과됩니다|내셔야|부담하셔야)");

    static final Phrase DECIDED = Phrase.of(
            "\\b(?:uphold|upheld|justified|unjustified|reject|dismiss|accept|agree|disagree|right|wrong|mistakes?|at fault|our fault|favour|resolved|settled|solved|grounds?|founded|unfounded)\\b",
            "인정|받아들|해결|타당|이유 ?있|이유 ?없|기각|인용|수용|잘못|옳|정당");

    static final Phrase SILENCE = Phrase.of(
            "\\b(?:not|nothing|never|no|without|n[’']t)\\b[^.\\n]{0,40}\\b(?:hear|heard|repl|answer|respon|word|news|writ)|\\b(?:hear|heard) nothing\\b|\\bsilen(?:t|ce)\\b|\\bat any time\\b",
            "답변이 없|소식이 없|연락이 없|회신이 없|(?:답변|소식|연락|회신)[^.\\n]{0,8}(?:못|않)|무응답|답하지 않|언제든지");

    static final Phrase REVIEW = Phrase.of(
            "\\breview|\\bagain\\b|\\bafresh\\b|\\banew\\b|\\bfresh\\b|\\bre-?examin|\\breconsider|\\bsecond (?:look|decision|opinion|person)|\\bappeal",
            "재검토|다시|새로|재심|이의");

    static final Phrase FINAL = Phrase.of("\\bfinal response\\b", "최종 답변")
            .unless("\\bnot (?:our|a|the) final response\\b", "최종 답변이 아니|최종 답변이 아닙");

    static final Phrase NOT_WAIT = Phrase.of(
                    "\\b(?:not|no|without|never|needn[’']t|n[’']t)\\b[^.\\n]{0,30}\\bwait|\\bnow\\b|\\bat once\\b|\\bright away\\b|\\bimmediately\\b|\\balready\\b|\\bstraight away\\b",
                    "기다리지|기다리실 (?:필요|것)|지금|바로|즉시|곧바로")
            .unless("\\bnot now\\b|\\bplease wait\\b|\\bhave to wait for us first\\b", "기다려 주십시오|지금은 [^.\\n]*없");

    static final Phrase CLOSED = Phrase.of(
            "\\baccept|\\bnot (?:yet )?answered|\\bno answer|\\bnot heard|\\bcould not reach|\\bused up|\\bexhausted|\\bdecided|\\bsettled|\\bsolved|\\btook your complaint back|\\bwithdr[ae]w|\\bcannot handle|\\bnot ours|\\bbecause\\b",
            "수락|무응답|답변|모두 끝|결정하였|해결|취하|다룰 수 없|때문");

    static final Phrase DONE = Phrase.of(
                    "\\bcarried out\\b|\\bdone\\b|\\bpaid\\b|\\brepaired\\b|\\bkept\\b|\\bcompleted?\\b|\\bfinished\\b|\\bfulfilled\\b",
                    "이행|완료|지급|마쳤|끝냈")
            .unless(
                    "\\bnot (?:yet )?(?:been )?(?:carried out|done|paid|kept|completed)\\b|\\bstill being\\b",
                    "이행하지 못|아직");

    static final Phrase AGAIN = Phrase.of(
                    "\\bagain\\b|\\breopen|\\bdifferently\\b|\\bsomething new\\b|\\bstill (?:answer|tell|write)|\\bcontact us\\b|\\btell us\\b|\\bwrite to us\\b|\\bcall us\\b",
                    "다시|다른 의견|새로운|연락|알려 주")
            .unless("\\b(?:cannot|never|not) be (?:re)?opened?\\b", "다시 열 수 없");

    static final Phrase TELL_US = Phrase.of(
            "\\b(?:tell|write|call|contact|ask|answer|inform|reach|let) (?:to )?us\\b|\\b(?:you can|please|get in touch)\\b|\\blet us know\\b",
            "알려 주|연락|문의|전화|말씀|편지");

    static final Phrase NOT_OURS = Phrase.of(
            "\\b(?:cannot|can not|not able|unable|not ours|not our|outside our|n[’']t)\\b|\\bnot\\b[^.\\n]{0,30}\\b(?:handle|deal|responsible)",
            "다룰 수 없|할 수 없|소관이 아|담당하지 않");

    static final Phrase STOPPED = Phrase.of(
            "\\bstop|\\bend\\b|\\bended\\b|\\bclos|\\bno longer\\b|\\bnot (?:go on|continue|work)", "중단|종결|끝|마치|멈추");

    static final Phrase HEARD = Phrase.of(
            "\\b(?:you told|you said|you wrote|you sent|you accept|we have heard|received|thank)\\b|\\byour (?:answer|message|letter|documents?)\\b",
            "알려 주|보내 주|말씀|받았|감사");

    static final Phrase LATER = Phrase.of(
            "\\bwe (?:go on|continue|decide|still|carry on|close|look)\\b|\\bstays? open\\b|\\bwith what we (?:know|have)\\b|\\bnot heard\\b",
            "계속|결정|종결되지|확인한 내용|소식");

    static final Phrase USED_UP = Phrase.of(
            "\\bused up\\b|\\bexhausted\\b|\\blast (?:stage|step|word)|\\bnothing more\\b|\\bour own procedure\\b|\\bfinal\\b|\\bover\\b|\\bended\\b",
            "모두 끝|마지막|최종|더 이상");

    static final Phrase OPEN_AGAIN = Phrase.of(
            "\\bopen(?:ed)?\\b|\\bre-?open|\\btake(?:n)? (?:it |your complaint )?up\\b|\\bagain\\b|\\bresum", "다시|재개");

    private Phrases() {}
}
