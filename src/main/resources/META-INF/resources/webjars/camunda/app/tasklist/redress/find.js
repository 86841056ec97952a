// "Find a complaint" in the bar: whatever somebody has of it, also when it waits or is closed and has no task.
import { root } from '../../redress/place.js';
import { get, items, post } from '../../redress/api.js';
import { h, words } from '../../redress/page.js';

/** While somebody types on, nothing is asked. */
const PAUSE = 250;
const SHOWN = 8;

const pieces = (list, lang) => h('span', { lang }, list.map(({ text, marked }) => marked ? h('mark', {}, text) : text));

function line({ complaint, subject, excerpt }) {
  return h('div', { role: 'listitem' }, h('a', { href: `${root}/staff/complaints/${complaint.number}`, target: '_blank', rel: 'noopener' },
    h('strong', {}, complaint.number), ' ', pieces(subject, complaint.language),
    h('small', {}, [complaint.complainantName, words(complaint.status)].filter(Boolean).join(' · ')),
    excerpt.some(({ marked }) => marked) ? h('small', {}, pieces(excerpt, complaint.language)) : null));
}

function box() {
  const found = h('div', { class: 'redress-found', role: 'list', hidden: true, 'aria-label': 'Found complaints' });
  const said = h('p', { class: 'redress-said', role: 'status' });
  const field = h('input', { type: 'search', maxlength: '200', autocomplete: 'off', placeholder: 'Find a complaint',
    'aria-label': 'Find a complaint: number, name, e-mail, phone, reference, words' });
  let waiting;
  let latest = 0;

  const close = () => {
    clearTimeout(waiting);
    latest++;
    found.hidden = true;
    said.textContent = '';
  };

  async function look() {
    const asked = ++latest;
    const text = field.value.trim();
    if (!text) {
      close();
      return;
    }
    try {
      const result = await post('/search', { text });
      if (asked === latest) {
        show(items(result), result.more);
      }
    } catch (refusal) {
      if (asked === latest) {
        found.hidden = true;
        said.textContent = refusal.message;
      }
    }
  }

  function show(all, more) {
    found.replaceChildren(...all.slice(0, SHOWN).map(line));
    found.hidden = all.length === 0;
    said.textContent = all.length === 0 ? 'Nothing is found.' : all.length > SHOWN || more ? `The ${Math.min(SHOWN, all.length)} best. Add a word for others.` : '';
  }

  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, PAUSE);
  });
  const links = () => [...found.querySelectorAll('a')];
  const form = h('form', { class: 'redress-find', role: 'search', onsubmit: event => {
    event.preventDefault();
    clearTimeout(waiting);
    look().then(() => links().length === 1 ? links()[0].click() : links()[0]?.focus());
  }, onkeydown: event => {
    const all = links();
    const at = all.indexOf(document.activeElement);
    if (event.key === 'Escape') {
      close();
      field.focus();
    } else if (event.key === 'ArrowDown' && all.length) {
      event.preventDefault();
      all[Math.min(at + 1, all.length - 1)].focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (all[at - 1] ?? field).focus();
    }
  }, onfocusout: event => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) {
      close();
    }
  } }, field, found, said);
  return form;
}

export const find = {
  id: 'redress.find',
  pluginPoint: 'tasklist.navbar.action',
  priority: 300,

  async render(node) {
    if (await get('/me').catch(() => null)) {
      node.replaceChildren(h('div', { class: 'redress-bar' }, box(), h('a', { href: `${root}/staff/complaints`, target: '_blank', rel: 'noopener' }, 'Complaints')));
    }
  },

  unmount() {},
};
