// "Has she complained before?": other complaints that seem to be of the same person or product, each with why it seems so.
import { say } from './say.js';
import { root } from '../../redress/place.js';
import { get, items } from '../../redress/api.js';
import { h, when, words } from '../../redress/page.js';

const WHY = { SAME_EMAIL: say('Same e-mail address'), SAME_PHONE: say('Same phone'),
  SIMILAR_NAME_AND_ADDRESS: say('Similar name and address'), SAME_PRODUCT: say('Same product reference') };

const line = ({ complaint, why }) => h('article', {},
  h('p', {}, h('a', { href: `${root}/staff/complaints/${complaint.number}`, target: '_blank', rel: 'noopener' }, complaint.number), ` ${complaint.subject} `,
    h('span', { class: 'redress-chip' }, words(complaint.status)), ...why.map(reason => h('span', { class: 'redress-chip' }, WHY[reason]))),
  h('p', { class: 'redress-hint' }, [complaint.complainantName, say('received {0}', when(complaint.receivedAt)), complaint.closedAt && say('closed {0}', when(complaint.closedAt))]
    .filter(Boolean).join(', ')));

export function related(view) {
  const list = h('div', { class: 'redress-list' }, h('p', { class: 'redress-hint' }, say('Looking…')));
  const refresh = async () => {
    try {
      const all = items(await get(`/complaints/${view.number}/related`));
      list.replaceChildren(...all.length ? all.map(line) : [h('p', { class: 'redress-hint' }, say('None of the same person or product is known.'))]);
    } catch (refusal) {
      list.replaceChildren(h('p', { class: 'redress-problem', role: 'alert' }, refusal.message));
    }
  };
  refresh();
  return list;
}
