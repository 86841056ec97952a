-- Words that process owners keep: two levels, active from and to, a label for each language. What is kept with a complaint is the word.
create table code_list (
    list       varchar(20)  primary key,
    version    integer      not null default 0,
    changed_by varchar(255),
    changed_at timestamptz
);

create table code (
    list        varchar(20) not null references code_list,
    word        varchar(40) not null,
    parent      varchar(40),
    -- what hangs on a word: whether a remedy is words, a deed or money, which way a channel leads
    trait       varchar(20),
    -- the flow itself relies on it: it is never ended
    fixed       boolean     not null default false,
    position    integer     not null,
    active_from date,
    active_to   date,
    primary key (list, word),
    foreign key (list, parent) references code,
    constraint code_is_active_forward check (active_to is null or active_from is null or active_to >= active_from),
    constraint code_stays_while_relied_on check (not fixed or active_to is null)
);

create table code_label (
    list     varchar(20)  not null,
    word     varchar(40)  not null,
    language varchar(8)   not null,
    label    varchar(200) not null,
    primary key (list, word, language),
    foreign key (list, word) references code on delete cascade
);

-- Who changed what: a word that was deleted keeps its lines.
create table code_change (
    id         bigint generated always as identity primary key,
    list       varchar(20)  not null references code_list,
    word       varchar(40)  not null,
    deed       varchar(20)  not null,
    detail     text         not null,
    changed_by varchar(255) not null,
    changed_at timestamptz  not null
);
create index code_change_of_list on code_change (list, id desc);

insert into code_list (list) values ('CATEGORY'), ('CAUSE'), ('REMEDY_KIND'), ('CHANNEL');

insert into code (list, word, parent, trait, fixed, position) values
    ('CATEGORY', 'SUPPLY', null, null, false, 10),
    ('CATEGORY', 'SUPPLY_NOT_DELIVERED', 'SUPPLY', null, false, 10),
    ('CATEGORY', 'SUPPLY_PARTLY', 'SUPPLY', null, false, 20),
    ('CATEGORY', 'SUPPLY_LATE', 'SUPPLY', null, false, 30),
    ('CATEGORY', 'SUPPLY_WRONG', 'SUPPLY', null, false, 40),
    ('CATEGORY', 'SUPPLY_NOT_ORDERED', 'SUPPLY', null, false, 50),
    ('CATEGORY', 'SERVICE', null, null, false, 20),
    ('CATEGORY', 'SERVICE_NOT_GIVEN', 'SERVICE', null, false, 10),
    ('CATEGORY', 'SERVICE_PARTLY', 'SERVICE', null, false, 20),
    ('CATEGORY', 'SERVICE_LATE', 'SERVICE', null, false, 30),
    ('CATEGORY', 'SERVICE_POOR', 'SERVICE', null, false, 40),
    ('CATEGORY', 'SERVICE_REFUSED', 'SERVICE', null, false, 50),
    ('CATEGORY', 'SERVICE_CANCELLED', 'SERVICE', null, false, 60),
    ('CATEGORY', 'PRODUCT', null, null, false, 30),
    ('CATEGORY', 'PRODUCT_DEFECTIVE', 'PRODUCT', null, false, 10),
    ('CATEGORY', 'PRODUCT_NOT_AS_ORDERED', 'PRODUCT', null, false, 20),
    ('CATEGORY', 'PRODUCT_DAMAGE', 'PRODUCT', null, false, 30),
    ('CATEGORY', 'PRODUCT_UNSAFE', 'PRODUCT', null, false, 40),
    ('CATEGORY', 'INFORMATION', null, null, false, 40),
    ('CATEGORY', 'INFORMATION_WRONG', 'INFORMATION', null, false, 10),
    ('CATEGORY', 'INFORMATION_MISSING', 'INFORMATION', null, false, 20),
    ('CATEGORY', 'INFORMATION_MISLEADING', 'INFORMATION', null, false, 30),
    ('CATEGORY', 'INFORMATION_SALES', 'INFORMATION', null, false, 40),
    ('CATEGORY', 'PRICE_AND_BILLING', null, null, false, 50),
    ('CATEGORY', 'PRICE_LEVEL', 'PRICE_AND_BILLING', null, false, 10),
    ('CATEGORY', 'PRICE_INCREASE', 'PRICE_AND_BILLING', null, false, 20),
    ('CATEGORY', 'PRICE_EXTRA', 'PRICE_AND_BILLING', null, false, 30),
    ('CATEGORY', 'PRICE_UNJUSTIFIED', 'PRICE_AND_BILLING', null, false, 40),
    ('CATEGORY', 'PRICE_INVOICE', 'PRICE_AND_BILLING', null, false, 50),
    ('CATEGORY', 'PRICE_PAYMENT', 'PRICE_AND_BILLING', null, false, 60),
    ('CATEGORY', 'PRICE_INTEREST', 'PRICE_AND_BILLING', null, false, 70),
    ('CATEGORY', 'PRICE_LOAN', 'PRICE_AND_BILLING', null, false, 80),
    ('CATEGORY', 'CONTRACT', null, null, false, 60),
    ('CATEGORY', 'CONTRACT_TERMS', 'CONTRACT', null, false, 10),
    ('CATEGORY', 'CONTRACT_COVER', 'CONTRACT', null, false, 20),
    ('CATEGORY', 'CONTRACT_CHANGE', 'CONTRACT', null, false, 30),
    ('CATEGORY', 'CONTRACT_PERFORMANCE', 'CONTRACT', null, false, 40),
    ('CATEGORY', 'CONTRACT_TERMINATION', 'CONTRACT', null, false, 50),
    ('CATEGORY', 'GUARANTEE_AND_COMPENSATION', null, null, false, 70),
    ('CATEGORY', 'GUARANTEE_REFUSED', 'GUARANTEE_AND_COMPENSATION', null, false, 10),
    ('CATEGORY', 'GUARANTEE_ASSESSMENT', 'GUARANTEE_AND_COMPENSATION', null, false, 20),
    ('CATEGORY', 'GUARANTEE_NOT_PAID', 'GUARANTEE_AND_COMPENSATION', null, false, 30),
    ('CATEGORY', 'GUARANTEE_TOO_LOW', 'GUARANTEE_AND_COMPENSATION', null, false, 40),
    ('CATEGORY', 'CONDUCT', null, null, false, 80),
    ('CATEGORY', 'CONDUCT_PROMISE', 'CONDUCT', null, false, 10),
    ('CATEGORY', 'CONDUCT_STAFF', 'CONDUCT', null, false, 20),
    ('CATEGORY', 'CONDUCT_DISCRIMINATION', 'CONDUCT', null, false, 30),
    ('CATEGORY', 'COMPLAINT_HANDLING', null, null, false, 90),
    ('CATEGORY', 'HANDLING_DELAY', 'COMPLAINT_HANDLING', null, false, 10),
    ('CATEGORY', 'HANDLING_NOT_INFORMED', 'COMPLAINT_HANDLING', null, false, 20),
    ('CATEGORY', 'PRIVACY', null, null, false, 100),
    ('CATEGORY', 'ACCESSIBILITY', null, null, false, 110),
    ('CATEGORY', 'OTHER', null, null, true, 120),
    ('CAUSE', 'PEOPLE', null, null, false, 10),
    ('CAUSE', 'PROCESS', null, null, false, 20),
    ('CAUSE', 'PRODUCT', null, null, false, 30),
    ('CAUSE', 'TECHNOLOGY', null, null, false, 40),
    ('CAUSE', 'INFORMATION', null, null, false, 50),
    ('CAUSE', 'ENVIRONMENT', null, null, false, 60),
    ('CAUSE', 'SUPPLIER', null, null, false, 70),
    ('CAUSE', 'POLICY', null, null, false, 80),
    ('CAUSE', 'NOT_DETERMINABLE', null, null, false, 90),
    ('REMEDY_KIND', 'NONE', null, 'WORDS', true, 10),
    ('REMEDY_KIND', 'APOLOGY', null, 'WORDS', false, 20),
    ('REMEDY_KIND', 'EXPLANATION', null, 'WORDS', false, 30),
    ('REMEDY_KIND', 'REFUND', null, 'MONEY', false, 40),
    ('REMEDY_KIND', 'COMPENSATION', null, 'MONEY', false, 50),
    ('REMEDY_KIND', 'REPAIR', null, 'DEED', false, 60),
    ('REMEDY_KIND', 'REPLACEMENT', null, 'DEED', false, 70),
    ('REMEDY_KIND', 'REDO_SERVICE', null, 'DEED', false, 80),
    ('REMEDY_KIND', 'CANCEL_CHARGE', null, 'MONEY', false, 90),
    ('REMEDY_KIND', 'CHANGE_PROCESS', null, 'DEED', false, 100),
    ('REMEDY_KIND', 'OTHER', null, 'DEED', false, 110),
    ('CHANNEL', 'WEB', null, 'SYSTEM', true, 10),
    ('CHANNEL', 'API', null, 'SYSTEM', true, 20),
    ('CHANNEL', 'PHONE', null, 'BOTH_WAYS', false, 30),
    ('CHANNEL', 'LETTER', null, 'BOTH_WAYS', false, 40),
    ('CHANNEL', 'IN_PERSON', null, 'BOTH_WAYS', false, 50),
    ('CHANNEL', 'EMAIL', null, 'INCOMING', false, 60),
    ('CHANNEL', 'IMPORT', null, 'SYSTEM', true, 70);

with label (list, word, en, ko, de) as (values
    ('CATEGORY', 'SUPPLY', 'Supply', '공급', 'Lieferung'),
    ('CATEGORY', 'SUPPLY_NOT_DELIVERED', 'Not delivered', '배송되지 않음', 'Nicht geliefert'),
    ('CATEGORY', 'SUPPLY_PARTLY', 'Partly delivered', '일부만 배송됨', 'Nur teilweise geliefert'),
    ('CATEGORY', 'SUPPLY_LATE', 'Delivered late', '배송 지연', 'Zu spät geliefert'),
    ('CATEGORY', 'SUPPLY_WRONG', 'Wrong delivery', '잘못 배송됨', 'Falsch geliefert'),
    ('CATEGORY', 'SUPPLY_NOT_ORDERED', 'Not ordered', '주문하지 않음', 'Nicht bestellt'),
    ('CATEGORY', 'SERVICE', 'Service', '서비스', 'Dienstleistung'),
    ('CATEGORY', 'SERVICE_NOT_GIVEN', 'Not given', '제공되지 않음', 'Nicht erbracht'),
    ('CATEGORY', 'SERVICE_PARTLY', 'Partly given', '일부만 제공됨', 'Nur teilweise erbracht'),
    ('CATEGORY', 'SERVICE_LATE', 'Late', '제공 지연', 'Zu spät'),
    ('CATEGORY', 'SERVICE_POOR', 'Poor', '품질 불량', 'Mangelhaft'),
    ('CATEGORY', 'SERVICE_REFUSED', 'Refused', '제공 거부', 'Verweigert'),
    ('CATEGORY', 'SERVICE_CANCELLED', 'Cancelled', '취소됨', 'Abgesagt'),
    ('CATEGORY', 'PRODUCT', 'Product', '제품', 'Produkt'),
    ('CATEGORY', 'PRODUCT_DEFECTIVE', 'Defective', '결함', 'Defekt'),
    ('CATEGORY', 'PRODUCT_NOT_AS_ORDERED', 'Not as ordered', '주문과 다름', 'Nicht wie bestellt'),
    ('CATEGORY', 'PRODUCT_DAMAGE', 'Caused damage', '손해 발생', 'Hat Schaden verursacht'),
    ('CATEGORY', 'PRODUCT_UNSAFE', 'Unsafe', '안전하지 않음', 'Unsicher'),
    ('CATEGORY', 'INFORMATION', 'Information', '정보 제공', 'Information'),
    ('CATEGORY', 'INFORMATION_WRONG', 'Wrong', '잘못된 정보', 'Falsch'),
    ('CATEGORY', 'INFORMATION_MISSING', 'Missing', '정보 누락', 'Fehlend'),
    ('CATEGORY', 'INFORMATION_MISLEADING', 'Misleading', '오해의 소지', 'Irreführend'),
    ('CATEGORY', 'INFORMATION_SALES', 'Sales practice', '판매 방식', 'Verkaufspraxis'),
    ('CATEGORY', 'PRICE_AND_BILLING', 'Price and billing', '가격 및 청구', 'Preis und Abrechnung'),
    ('CATEGORY', 'PRICE_LEVEL', 'Price', '가격', 'Preis'),
    ('CATEGORY', 'PRICE_INCREASE', 'Price increase', '가격 인상', 'Preiserhöhung'),
    ('CATEGORY', 'PRICE_EXTRA', 'Extra charges', '추가 요금', 'Zusätzliche Kosten'),
    ('CATEGORY', 'PRICE_UNJUSTIFIED', 'Unjustified cost', '부당한 비용', 'Ungerechtfertigte Kosten'),
    ('CATEGORY', 'PRICE_INVOICE', 'Wrong invoice', '잘못된 청구서', 'Falsche Rechnung'),
    ('CATEGORY', 'PRICE_PAYMENT', 'Payment arrangement', '납부 방법', 'Zahlungsvereinbarung'),
    ('CATEGORY', 'PRICE_INTEREST', 'Interest', '이자', 'Zinsen'),
    ('CATEGORY', 'PRICE_LOAN', 'Loan repayment', '대출 상환', 'Darlehensrückzahlung'),
    ('CATEGORY', 'CONTRACT', 'Contract', '계약', 'Vertrag'),
    ('CATEGORY', 'CONTRACT_TERMS', 'Terms', '조건', 'Bedingungen'),
    ('CATEGORY', 'CONTRACT_COVER', 'Cover', '보장 범위', 'Deckung'),
    ('CATEGORY', 'CONTRACT_CHANGE', 'Change', '변경', 'Änderung'),
    ('CATEGORY', 'CONTRACT_PERFORMANCE', 'Poor performance', '이행 부실', 'Schlechte Erfüllung'),
    ('CATEGORY', 'CONTRACT_TERMINATION', 'Termination', '해지', 'Kündigung'),
    ('CATEGORY', 'GUARANTEE_AND_COMPENSATION', 'Guarantee and compensation', '보증 및 보상', 'Garantie und Entschädigung'),
    ('CATEGORY', 'GUARANTEE_REFUSED', 'Guarantee refused', '보증 거부', 'Garantie verweigert'),
    ('CATEGORY', 'GUARANTEE_ASSESSMENT', 'Damage assessment', '손해 평가', 'Schadensbewertung'),
    ('CATEGORY', 'GUARANTEE_NOT_PAID', 'Compensation refused', '보상 거부', 'Entschädigung verweigert'),
    ('CATEGORY', 'GUARANTEE_TOO_LOW', 'Compensation too low', '보상 부족', 'Entschädigung zu niedrig'),
    ('CATEGORY', 'CONDUCT', 'Conduct', '직원 응대', 'Verhalten'),
    ('CATEGORY', 'CONDUCT_PROMISE', 'Promise broken', '약속 불이행', 'Zusage nicht gehalten'),
    ('CATEGORY', 'CONDUCT_STAFF', 'Staff behaviour', '직원 태도', 'Verhalten des Personals'),
    ('CATEGORY', 'CONDUCT_DISCRIMINATION', 'Discrimination', '차별', 'Diskriminierung'),
    ('CATEGORY', 'COMPLAINT_HANDLING', 'Handling of complaints', '민원 처리', 'Bearbeitung von Beschwerden'),
    ('CATEGORY', 'HANDLING_DELAY', 'Undue delay', '부당한 지연', 'Unangemessene Verzögerung'),
    ('CATEGORY', 'HANDLING_NOT_INFORMED', 'Not informed', '안내받지 못함', 'Nicht informiert'),
    ('CATEGORY', 'PRIVACY', 'Privacy and data', '개인정보', 'Datenschutz'),
    ('CATEGORY', 'ACCESSIBILITY', 'Accessibility', '접근성', 'Barrierefreiheit'),
    ('CATEGORY', 'OTHER', 'Other', '기타', 'Sonstiges'),
    ('CAUSE', 'PEOPLE', 'People: skills, behaviour, staffing', '사람: 역량, 태도, 인력', 'Menschen: Können, Verhalten, Besetzung'),
    ('CAUSE', 'PROCESS', 'Process: the way we work', '절차: 업무 방식', 'Ablauf: wie wir arbeiten'),
    ('CAUSE', 'PRODUCT', 'Product', '제품', 'Produkt'),
    ('CAUSE', 'TECHNOLOGY', 'Technology', '기술', 'Technik'),
    ('CAUSE', 'INFORMATION', 'Information given or missing', '제공되거나 누락된 정보', 'Gegebene oder fehlende Information'),
    ('CAUSE', 'ENVIRONMENT', 'Environment', '환경', 'Umgebung'),
    ('CAUSE', 'SUPPLIER', 'Supplier or partner', '공급자 또는 협력사', 'Lieferant oder Partner'),
    ('CAUSE', 'POLICY', 'Policy or rule of ours', '우리의 정책 또는 규정', 'Eigene Regel oder Richtlinie'),
    ('CAUSE', 'NOT_DETERMINABLE', 'Cannot be determined', '판단할 수 없음', 'Nicht feststellbar'),
    ('REMEDY_KIND', 'NONE', 'Nothing', '없음', 'Nichts'),
    ('REMEDY_KIND', 'APOLOGY', 'Apology', '사과', 'Entschuldigung'),
    ('REMEDY_KIND', 'EXPLANATION', 'Explanation', '설명', 'Erklärung'),
    ('REMEDY_KIND', 'REFUND', 'Refund', '환불', 'Erstattung'),
    ('REMEDY_KIND', 'COMPENSATION', 'Compensation', '보상', 'Entschädigung'),
    ('REMEDY_KIND', 'REPAIR', 'Repair', '수리', 'Reparatur'),
    ('REMEDY_KIND', 'REPLACEMENT', 'Replacement', '교환', 'Ersatz'),
    ('REMEDY_KIND', 'REDO_SERVICE', 'Do the service again', '서비스 재제공', 'Leistung noch einmal erbringen'),
    ('REMEDY_KIND', 'CANCEL_CHARGE', 'Cancel a charge', '요금 취소', 'Forderung streichen'),
    ('REMEDY_KIND', 'CHANGE_PROCESS', 'Change the way we work', '업무 방식 변경', 'Arbeitsweise ändern'),
    ('REMEDY_KIND', 'OTHER', 'Something else', '기타', 'Etwas anderes'),
    ('CHANNEL', 'WEB', 'Web form', '웹 양식', 'Webformular'),
    ('CHANNEL', 'API', 'REST interface', 'REST 인터페이스', 'REST-Schnittstelle'),
    ('CHANNEL', 'PHONE', 'By phone', '전화', 'Telefonisch'),
    ('CHANNEL', 'LETTER', 'By letter', '우편', 'Per Brief'),
    ('CHANNEL', 'IN_PERSON', 'In person', '방문', 'Persönlich'),
    ('CHANNEL', 'EMAIL', 'By e-mail', '이메일', 'Per E-Mail'),
    ('CHANNEL', 'IMPORT', 'Import', '가져오기', 'Import'))
insert into code_label (list, word, language, label)
    select list, word, 'en', en from label
    union all select list, word, 'ko', ko from label
    union all select list, word, 'de', de from label;

-- The word of the first level stays where it was, so that tables and lists that ask for it go on; the finer one stands beside it.
alter table complaint add column subcategory varchar(40);
alter table complaint alter column channel type varchar(40);
alter table complaint add column subchannel varchar(40);
alter table investigation alter column cause type varchar(40);
alter table investigation add column subcause varchar(40);
alter table decision alter column remedy_kind type varchar(40);
alter table decision add column remedy_subkind varchar(40);
-- What was decided stays what it was, whatever owners make of the word later.
alter table decision add column remedy_effect varchar(20);
update decision set remedy_effect = coalesce((select trait from code where list = 'REMEDY_KIND' and word = remedy_kind), 'DEED')
    where remedy_kind is not null;
alter table decision alter column remedy_effect set not null;
