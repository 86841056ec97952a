// The page of a complaint: the same file as in the tab of Tasklist, also when nobody has a task for it.
import { say } from './say.js';
import { get } from '../../redress/api.js';
import { h, learn } from '../../redress/page.js';
import { showComplaint } from './complaint.js';

const place = document.querySelector('[data-complaint]');

/** What is folded away on the screen is read on paper. */
let folded = [];
matchMedia('print').addEventListener('change', ({ matches }) => {
  if (matches) {
    folded = [...place.querySelectorAll('details:not([open])')].filter(each => !each.closest('.redress-unprinted') && !each.querySelector('form'));
  }
  folded.forEach(each => each.toggleAttribute('open', matches));
});

document.querySelector('#print').addEventListener('click', () => print());

const known = document.documentElement.lang === 'en' ? Promise.resolve() : get('/words').then(({ words }) => learn(words));

known.then(() => showComplaint(place, place.dataset.complaint)).then(() => place.removeAttribute('aria-busy'),
  refusal => place.replaceChildren(h('p', { class: 'redress-problem', role: 'alert' }, say('The complaint cannot be shown. {0}', refusal.message))));
