// The personal links by which the complainant comes back: when each was used, and how leads take them back.
import { say } from './say.js';
import { get, items, post } from '../../redress/api.js';
import { h, when, words } from '../../redress/page.js';
import { entry } from './entry.js';

const STATES = { OPEN: say('Opens the page'), EXPIRED: say('Its time is over'), REVOKED: say('Taken back') };
const REASON = { name: 'reason', label: say('Why'), rows: 2, required: true, help: say('Stands in the timeline.') };

const used = link => link.openings ? say('used {0} times, first {1}, last {2}', link.openings, when(link.openedAt), when(link.lastOpenedAt)) : say('not used yet');

/** The form asks for its draft, so it is made when somebody wants it. */
function revocation(view, title, path, draft, done) {
  const place = h('details', { ontoggle: () => {
    if (place.childElementCount > 1) {
      return;
    }
    const form = entry({ number: view.number, draft, button: title, fields: [REASON],
      send: ({ reason }, key) => post(path, { reason }, { key }), done });
    view.closers.push(form.close);
    place.append(form.form);
  } }, h('summary', {}, title));
  return place;
}

function line(view, link, path, done) {
  return h('article', {},
    h('p', {}, h('strong', {}, link.template ? words(link.template) : say('Given out with the receipt')), ' ',
      h('span', { class: 'redress-chip' }, STATES[link.state]),
      h('span', { class: 'redress-hint' }, say(' {0}, until {1}, {2}', when(link.issuedAt), when(link.expiresAt), used(link)))),
    link.revokedBy ? h('p', { class: 'redress-hint' }, say('Taken back by {0}, {1}', link.revokedBy, when(link.revokedAt))) : '',
    view.leads && link.state === 'OPEN' ? revocation(view, say('Take back this link'), `${path}/${link.id}/revocation`, `link-${link.id}`, done) : '');
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
        ...(all.length ? [] : [h('p', { class: 'redress-hint' }, say('No link was given out yet.'))]),
        ...(view.leads && all.some(link => link.state === 'OPEN') ? [revocation(view, say('Take back all links'), `${path}/revocation`, 'links', done)] : []));
    } catch (refusal) {
      list.replaceChildren(h('p', { class: 'redress-problem', role: 'alert' }, refusal.message));
    }
  };
  refresh();
  return list;
}
