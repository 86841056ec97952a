// The page of a complaint: the same file as in the tab of Tasklist, also when nobody has a task for it.
import { h } from '../../redress/page.js';
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

showComplaint(place, place.dataset.complaint).then(() => place.removeAttribute('aria-busy'),
  refusal => place.replaceChildren(h('p', { class: 'redress-problem', role: 'alert' }, `The complaint cannot be shown. ${refusal.message}`)));
