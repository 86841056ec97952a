// The clocks of a complaint: how much time is left, why the date is what it is, and what happened to it.
import { say } from './say.js';
import { get, items, post } from '../../redress/api.js';
import { h, when, words } from '../../redress/page.js';
import { entry } from './entry.js';

const STATES = { RUNNING: say('Running'), PAUSED: say('Stands still'), BREACHED: say('Time is up'), MET: say('Met'), MET_LATE: say('Met, but late'),
  CANCELLED: say('Cancelled'), ENDED: say('Over') };
const EVENTS = { STARTED: say('Started'), PAUSED: say('Paused'), PAUSE_REFUSED: say('Pause refused: this clock goes on'), RESUMED: say('Goes on'),
  EXTENDED: say('Extended'), EXTENSION_REFUSED: say('Extension refused'), MET: say('Met'), BREACHED: say('Time was up'), CANCELLED: say('Cancelled'),
  RECALCULATED: say('Counted anew'), ENDED: say('Over') };
const LATE = ['BREACHED', 'MET_LATE'];

function state(clock) {
  const atRisk = clock.state === 'RUNNING' && new Date(clock.atRiskFrom) < Date.now();
  return h('span', { class: LATE.includes(clock.state) || atRisk ? 'redress-chip redress-late' : 'redress-chip' },
    atRisk ? say('At risk') : STATES[clock.state]);
}

const reason = text => /^[A-Z][A-Z_]+$/.test(text) ? words(text) : text;

function happened(event) {
  const moved = event.dueBefore && event.dueBefore !== event.dueAt;
  return h('div', { class: 'redress-moment' }, h('time', { datetime: event.at }, when(event.at)),
    h('div', {}, h('strong', {}, EVENTS[event.type]), event.amount ? say(' by {0}', event.amount) : '', h('span', { class: 'redress-hint' }, ` ${event.actor}`),
      event.reason ? h('div', { class: 'redress-text' }, reason(event.reason)) : '',
      moved ? h('div', { class: 'redress-hint' }, say('{0} became {1}', when(event.dueBefore), when(event.dueAt))) : ''));
}

function extension(view, clock, refresh) {
  const form = entry({ number: view.number, draft: `extension-${clock.id}`, button: say('Extend'),
    fields: [{ name: 'amount', label: say('By how much? At most {0}, in the units of its limit', clock.extendableBy), required: true },
      { name: 'reason', label: say('Why'), rows: 2, required: true, help: say('The complainant reads this.') }],
    send: ({ amount, reason: why }, key) => post(`/complaints/${view.number}/clocks/${clock.id}/extension`,
      { amount: /^\d{1,4}$/.test(amount.trim()) ? Number(amount) : null, reason: why }, { key }),
    done: () => {
      refresh();
      view.changed();
    } });
  view.closers.push(form.close);
  return h('details', {}, h('summary', {}, say('Extend')), form.form);
}

function line(view, clock, refresh) {
  return h('article', { class: 'redress-clock' },
    h('p', {}, h('strong', {}, clock.step), ' ', state(clock), ' ',
      h('span', {}, clock.state === 'PAUSED' ? '' : say('due {0}', when(clock.dueAt)))),
    h('p', { class: 'redress-hint' }, `${clock.clockClass === 'LEGAL' ? say('Legal') : say('Our own')}: ${clock.source ?? clock.rule}`,
      clock.clockClass === 'LEGAL' && clock.trust ? say(' (checked: {0})', clock.trust) : ''),
    h('details', {}, h('summary', {}, say('Why this date?')), h('ol', { class: 'redress-why' }, clock.why.map(step => h('li', {}, step)))),
    h('details', {}, h('summary', {}, say('What happened ({0})', clock.events.length)), clock.events.map(happened)),
    view.mayWrite && clock.extendableBy > 0 && ['RUNNING', 'PAUSED'].includes(clock.state) ? extension(view, clock, refresh) : '');
}

export function clocks(view) {
  const list = h('div', { class: 'redress-list' });
  const refresh = async () => {
    try {
      const all = items(await get(`/complaints/${view.number}/clocks`));
      list.replaceChildren(...all.map(clock => line(view, clock, refresh)));
      if (!all.length) {
        list.replaceChildren(h('p', { class: 'redress-hint' }, say('No clock runs for this complaint.')));
      }
    } catch (refusal) {
      list.replaceChildren(h('p', { class: 'redress-problem', role: 'alert' }, refusal.message));
    }
  };
  refresh();
  return list;
}
