// How many tasks each filter holds, beside its name: Tasklist itself says it of the chosen one only.
import { webApi } from '../../redress/place.js';
import { h } from '../../redress/page.js';

const EVERY = 30_000;
/** Tasklist asks for its own list at the same moment; ours comes after. */
const AFTERWARDS = 1_500;

let counts = new Map();
let waiting;

async function count() {
  const response = await fetch(`${webApi}/engine/engine/default/filter?resourceType=Task&itemCount=true&maxResults=200`,
    { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
  const filters = await response.json();
  if (response.ok) {
    counts = new Map(filters.map(({ name, itemCount }) => [name, itemCount]));
    show();
  }
}

function show() {
  document.querySelectorAll('.task-filter .name').forEach(name => {
    const link = name.querySelector('a');
    const called = [...link.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.textContent.trim()).find(Boolean);
    const shown = name.querySelector('.redress-count') ?? name.appendChild(h('span', { class: 'redress-count' }));
    const text = counts.has(called) ? `${counts.get(called)}` : '';
    if (shown.textContent !== text) {
      shown.textContent = text;
    }
  });
}

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(() => !document.hidden && count().catch(() => {}), AFTERWARDS);
}

/** Follows the filters that Tasklist shows. */
export function countFilters() {
  new MutationObserver(() => document.querySelector('.task-filter') && show()).observe(document.body, { childList: true, subtree: true });
  addEventListener('hashchange', soon);
  setInterval(soon, EVERY);
  soon();
}
