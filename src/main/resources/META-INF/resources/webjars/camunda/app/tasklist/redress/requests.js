// What was asked of the complainant or of others, and the answers that did not come by themselves.
import { say } from './say.js';
import { get, items, post } from '../../redress/api.js';
import { h, when, words } from '../../redress/page.js';
import { entry } from './entry.js';

const STATES = { OPEN: say('Waiting'), ANSWERED: say('Answered'), LAPSED: say('No answer'), CANCELLED: say('Cancelled with the complaint') };

const mayBeAnswered = request => request.state === 'OPEN' || request.state === 'LAPSED' && !request.continuation;

function answer(view, request, changed) {
  const form = entry({ number: view.number, draft: `request-${request.id}`, button: say('Record answer'),
    fields: [{ name: 'text', label: say('What was answered'), rows: 3, required: true, help: say('By phone, by letter or from a third party. Documents are added below.') }],
    send: ({ text }, key) => post(`/complaints/${view.number}/information-requests/${request.id}/answer`, { text }, { key }), done: changed });
  view.closers.push(form.close);
  return h('details', {}, h('summary', {}, say('Record an answer')), form.form);
}

function line(view, request, changed) {
  const until = request.dueAt ? say(', answer by {0}', when(request.dueAt)) : say(', still to be asked');
  return h('article', {},
    h('p', {}, h('strong', {}, request.thirdParty ?? say('The complainant')), ' ',
      h('span', { class: 'redress-chip' }, STATES[request.state]),
      h('span', { class: 'redress-hint' }, say(' asked by {0}, {1}', request.askedBy, when(request.askedAt)), until)),
    h('p', { class: 'redress-text' }, request.what),
    h('p', { class: 'redress-hint' }, say('Reminders: {0} of {1}. ', request.remindersSent, request.reminders),
      request.endedAt ? `${STATES[request.state]}: ${request.endedBy}, ${when(request.endedAt)}. ` : '',
      request.continuation ? `${words(request.continuation)}: ${request.continuationReason}` : ''),
    view.mayWrite && mayBeAnswered(request) ? answer(view, request, changed) : '');
}

export function requests(view) {
  const list = h('div', { class: 'redress-list' });
  view.refresh.requests = async () => {
    try {
      const all = items(await get(`/complaints/${view.number}/information-requests`));
      list.replaceChildren(...all.map(request => line(view, request, () => view.changed())));
      if (!all.length) {
        list.replaceChildren(h('p', { class: 'redress-hint' }, say('Nobody was asked yet.'), view.mayWrite ? h('span', { class: 'redress-unprinted' }, say(' You can ask under “Record what happened”.')) : ''));
      }
    } catch (refusal) {
      list.replaceChildren(h('p', { class: 'redress-problem', role: 'alert' }, refusal.message));
    }
  };
  view.refresh.requests();
  return list;
}
