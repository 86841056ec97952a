// The facts of a complaint, as they were sent and as they were established.
import { say } from './say.js';
import { h, onDay, when, words } from '../../redress/page.js';
import { root } from '../../redress/place.js';
import { called, isCode } from './codes.js';

const HOUR = 3600 * 1000;

function due(file) {
  if (!file.responseDueAt) {
    return null;
  }
  const left = new Date(file.responseDueAt) - Date.now();
  const answered = file.decisionCommunicatedAt || file.closedAt;
  const late = left < 0 && !answered;
  const days = Math.abs(left) < 48 * HOUR ? say('{0} hours', Math.round(Math.abs(left) / HOUR)) : say('{0} days', Math.round(Math.abs(left) / (24 * HOUR)));
  return h('span', { class: late ? 'redress-chip redress-late' : 'redress-chip' },
    say('Answer due {0}', when(file.responseDueAt)), answered ? '' : late ? say(', {0} late', days) : say(', in {0}', days));
}

/** Whom and what the complaint waits for. */
const waiting = file => [
  ...(file.informationRequests ?? []).filter(request => request.state === 'OPEN')
    .map(request => say('Waiting for {0} since {1}', request.thirdParty ?? say('the complainant'), when(request.askedAt))),
  ...(file.waitingFor ?? []).map(reason => say('Waiting for {0} since {1}', reason.reason, when(reason.since))),
];

const chip = text => text ? h('span', { class: 'redress-chip' }, text) : null;

const aside = (href, text) => h('a', { href, target: '_blank', rel: 'noopener' }, text);

/** A number leads to the page of its complaint. */
export const pageOf = number => aside(`${root}/staff/complaints/${encodeURIComponent(number)}`, number);

const NUMBER = /\b(C-\d{4}-\d{6,12}-\d{2})\b/;

/** Text in which numbers of complaints lead to their pages. */
export const linked = text => String(text).split(NUMBER).map((part, index) => index % 2 ? pageOf(part) : part);

/** Number, subject and where the complaint stands; what the person needs comes first. */
export function heading(file, task) {
  const page = `${root}/staff/complaints/${file.number}`;
  return [
    h('h3', { class: 'redress-number' }, task ? pageOf(file.number) : file.number, h('span', { class: 'redress-subject' }, file.subject)),
    h('p', { class: 'redress-chips' }, chip(words(file.status)), chip(file.priority && say('Priority {0}', file.priority)), due(file),
      waiting(file).map(chip),
      chip(file.category && called('category', file.subcategory ?? file.category)), chip(file.stage === 'SECOND' ? say('Second stage') : null),
      chip(file.accessLevel && file.accessLevel !== 'OPEN' ? words(file.accessLevel) : null),
      chip(file.closeReason && say('Closed: {0}', words(file.closeReason)))),
    h('p', { class: 'redress-hint redress-unprinted' }, aside(`${page}/file`, say('The whole file on paper')), ' · ', aside(`${page}/follow-up`, say('Follow-up form'))),
    file.complainant.adjustments
      ? h('p', { class: 'redress-banner', role: 'note' }, h('strong', {}, say('Adjustments needed: ')), file.complainant.adjustments) : null,
  ].filter(Boolean);
}

const ACCESS = { OPEN: say('Everybody who handles complaints'), RESTRICTED: say('Restricted'), CONFIDENTIAL: say('Confidential') };

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

function shown(value) {
  if (typeof value === 'boolean') {
    return value ? say('Yes') : say('No');
  }
  if (typeof value !== 'string') {
    return String(value);
  }
  return INSTANT.test(value) ? when(value) : DAY.test(value) ? onDay(value) : /^[A-Z][A-Z_]{3,}$/.test(value) ? words(value) : value;
}

const isGiven = value => value !== null && value !== undefined && value !== '';

/** Whatever a capability keeps about the complaint: records become lists of terms, lists become several of them. */
function record(value) {
  if (Array.isArray(value)) {
    return value.map(record);
  }
  if (typeof value !== 'object') {
    return h('p', { class: 'redress-text' }, linked(shown(value)));
  }
  return terms(Object.entries(withMoney(value)).filter(([name]) => name !== 'id')
    .map(([name, content]) => [words(name), isCode(name) && typeof content === 'string' ? called(name, content) : content]));
}

/** An amount with its currency as it is written where the person reads; the rest as it is. */
function withMoney(value) {
  if (typeof value.amount !== 'number' || !value.currency) {
    return value;
  }
  const { currency, ...rest } = value;
  return { ...rest, amount: new Intl.NumberFormat(undefined, { style: 'currency', currency, currencyDisplay: 'code' }).format(value.amount) };
}

function terms(pairs) {
  return h('dl', { class: 'redress-terms' }, pairs.filter(([, value]) => isGiven(value) && String(value) !== '').map(([term, value]) =>
    h('div', {}, h('dt', {}, term), h('dd', { class: 'redress-text' }, typeof value === 'object' ? record(value) : linked(shown(value))))));
}

/** Nothing when nothing of it is known. */
const told = (title, pairs) => pairs.some(([, value]) => isGiven(value)) ? block(title, terms(pairs)) : null;

const block = (title, ...content) => h('div', { class: 'redress-block' }, h('h5', {}, title), ...content);

const KNOWN = new Set(['number', 'status', 'stage', 'priority', 'category', 'subcategory', 'team', 'owner', 'channel', 'subchannel', 'language', 'receivedAt', 'registeredAt',
  'recordedBy', 'source', 'sourceReference', 'backfilled', 'subject', 'description', 'desiredRemedy', 'product', 'productReference',
  'eventDate', 'eventPlace', 'recurrent', 'complainant', 'acknowledgedAt', 'responseDueAt', 'decisionCommunicatedAt', 'outcome',
  'closedAt', 'closeReason', 'findings', 'regime', 'informationRequests', 'waitingFor', 'accessLevel', 'complainedAbout']);

/** The complainant's words first and exactly as sent, then who, what and what became of it. */
export function facts(file) {
  const { complainant } = file;
  const later = Object.entries(file).filter(([name, value]) => !KNOWN.has(name) && isGiven(value)
    && !(Array.isArray(value) && value.length === 0));
  return [
    block(say('In the complainant’s words'), h('div', { class: 'redress-narrative redress-text', lang: file.language }, file.description)),
    file.desiredRemedy ? block(say('What the complainant asks for'), h('p', { class: 'redress-text', lang: file.language }, file.desiredRemedy)) : null,
    h('div', { class: 'redress-columns' },
      block(say('Complainant'), terms([[say('Name'), complainant.name], [say('Organisation'), complainant.organisation], [say('E-mail'), complainant.email],
        [say('Phone'), complainant.phone], [say('Address'), complainant.address], [say('On behalf of'), complainant.onBehalfOf],
        [say('Language'), languageName(file.language)]])),
      told(say('What it is about'), [[say('Product or service'), file.product], [say('Reference'), file.productReference],
        [say('Date'), file.eventDate], [say('Place'), file.eventPlace], [say('Happened before'), file.recurrent]]),
      block(say('Receipt'), terms([[say('Came in by'), called('channel', file.subchannel ?? file.channel)], [say('Received'), file.receivedAt], [say('Registered'), file.registeredAt],
        [say('Recorded by'), file.recordedBy], [say('Source'), file.source], [say('Reference there'), file.sourceReference],
        [say('Rules of'), [file.regime?.sector, file.regime?.jurisdiction, file.regime?.scheme].filter(Boolean).join(', ')],
        [say('Acknowledged'), file.acknowledgedAt], [say('Decision sent'), file.decisionCommunicatedAt], [say('Outcome'), file.outcome],
        [say('Closed'), file.closedAt], [say('Team'), file.team && words(file.team.replaceAll('-', ' '))], [say('Owner'), file.owner],
        [say('Who may read it'), ACCESS[file.accessLevel] ?? file.accessLevel], [say('Staff complained about'), (file.complainedAbout ?? []).join(', ')]]))),
    ...later.map(([name, value]) => block(words(name), record(value))),
  ].filter(Boolean);
}

function languageName(code) {
  try {
    return new Intl.DisplayNames(document.documentElement.lang || undefined, { type: 'language' }).of(code);
  } catch (unknown) {
    return code;
  }
}
