// The personal links by which the complainant comes back: when each was used, and how leads take them back.
import { get, items, post } from '../../redress/api.js';
import { h, when, words } from '../../redress/page.js';
import { entry } from './entry.js';

const STATES = { OPEN: 'Opens the page', EXPIRED: 'Its time is over', REVOKED: 'Taken back' };
const REASON = { name: 'reason', label: 'Why', rows: 2, required: true, help: 'Stands in the timeline.' };

const used = link => link.openings ? `used ${link.openings} times, first ${when(link.openedAt)}, last ${when(link.lastOpenedAt)}` : 'not used yet';

function revocation(view, title, path, draft, done) {
  const form = entry({ number: view.number, draft, button: title, fields: [REASON],
    send: ({ reason }, key) => post(path, { reason }, { key }), done });
  view.closers.push(form.close);
  return h('details', {}, h('summary', {}, title), form.form);
}

function line(view, link, path, done) {
  return h('article', {},
    h('p', {}, h('strong', {}, link.template ? words(link.template) : 'Given out with the receipt'), ' ',
      h('span', { class: 'redress-chip' }, STATES[link.state]),
      h('span', { class: 'redress-hint' }, ` ${when(link.issuedAt)}, until ${when(link.expiresAt)}, ${used(link)}`)),
    link.revokedBy ? h('p', { class: 'redress-hint' }, `Taken back by ${link.revokedBy}, ${when(link.revokedAt)}`) : '',
    view.leads && link.state === 'OPEN' ? revocation(view, 'Take back this link', `${path}/${link.id}/revocation`, `link-${link.id}`, done) : '');
}

export function links(view) {
  const path = `/complaints/${view.number}/links`;
  const list = h('div', { class: 'redress-list' });
  const refresh = async () => {
    try {
      const all = items(await get(path));
      const done = () => {
        refresh();
        view.refresh.timeline();
      };
      list.replaceChildren(...all.map(link => line(view, link, path, done)),
        ...(all.length ? [] : [h('p', { class: 'redress-hint' }, 'No link was given out yet.')]),
        ...(view.leads && all.some(link => link.state === 'OPEN') ? [revocation(view, 'Take back all links', `${path}/revocation`, 'links', done)] : []));
    } catch (refusal) {
      list.replaceChildren(h('p', { class: 'redress-problem', role: 'alert' }, refusal.message));
    }
  };
  refresh();
  return list;
}
