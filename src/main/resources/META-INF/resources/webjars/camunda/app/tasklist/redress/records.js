// What was written, sent, received and done.
import { say } from './say.js';
import { address, get, items, newKey, post, put, upload } from '../../redress/api.js';
import { root } from '../../redress/place.js';
import { bytes, h, when, words } from '../../redress/page.js';
import { calledAnywhere } from './codes.js';
import { entry } from './entry.js';
import { linked } from './file.js';

/** A list that fills itself from the server, and again whenever asked. */
function filled(path, line, nothing) {
  const list = h('div', { class: 'redress-list' });
  const refresh = async () => {
    try {
      const all = items(await get(path));
      list.replaceChildren(...all.map(line));
      if (!all.length) {
        list.replaceChildren(h('p', { class: 'redress-hint' }, nothing));
      }
    } catch (refusal) {
      list.replaceChildren(h('p', { class: 'redress-problem', role: 'alert' }, refusal.message));
    }
  };
  refresh();
  return { list, refresh };
}

export function notes(view) {
  const path = `/complaints/${view.number}/notes`;
  const { list, refresh } = filled(path, note => h('article', {},
    h('p', { class: 'redress-hint' }, `${note.author}, ${when(note.writtenAt)}`), h('p', { class: 'redress-text' }, linked(note.text))),
  say('No notes yet.'));
  if (!view.mayWrite) {
    return list;
  }
  const next = entry({ number: view.number, draft: 'note', button: say('Add note'),
    send: ({ text }, key) => post(path, { text }, { key }), done: () => {
      refresh();
      view.refresh.timeline();
    }, fields: [{ name: 'text', label: say('New note'), rows: 3, required: true, help: say('Notes stay inside the organisation.') }] });
  view.closers.push(next.close);
  return h('div', {}, list, next.form);
}

/** Which documents go with the decision letter: a tick is kept at once. */
function enclosures(number) {
  const path = `/complaints/${number}/enclosures`;
  let chosen = get(path);

  async function keep(file, input, problem) {
    const before = await chosen;
    const wanted = new Set(items(before).map(each => each.id));
    if (input.checked) {
      wanted.add(file.id);
    } else {
      wanted.delete(file.id);
    }
    try {
      chosen = Promise.resolve(await put(path, { documents: [...wanted] }, { version: before.version }));
      problem.textContent = '';
    } catch (refusal) {
      input.checked = !input.checked;
      problem.textContent = refusal.message;
    }
  }

  return { box(file) {
    const problem = h('span', { class: 'redress-problem', role: 'alert' });
    const input = h('input', { type: 'checkbox', onchange: () => keep(file, input, problem) });
    chosen.then(all => { input.checked = items(all).some(each => each.id === file.id); }, () => { input.disabled = true; });
    return h('span', {}, ' ', h('label', { class: 'redress-hint' }, input, say(' goes with the decision letter')), ' ', problem);
  } };
}

/** The documents of the file; whoever handles it ticks those that go with the decision letter. */
export function documents(view) {
  const path = `/complaints/${view.number}/documents`;
  const enclosed = enclosures(view.number);
  const { list, refresh } = filled(path, file => h('p', {},
    h('a', { href: address(`${path}/${file.id}`), download: file.name }, file.name),
    h('span', { class: 'redress-hint' }, ` ${bytes(file.size)}, ${file.addedBy}, ${when(file.addedAt)}${file.internal ? say(', internal') : ''}`),
    view.mayWrite && !file.internal ? enclosed.box(file) : ''), say('No documents yet.'));
  if (!view.mayWrite) {
    return list;
  }
  const choice = h('input', { type: 'file', multiple: true, id: 'redress-files' });
  const progress = h('progress', { max: '1', hidden: true, 'aria-label': say('Sending') });
  const problem = h('p', { class: 'redress-problem', role: 'alert' });
  const internal = h('input', { type: 'checkbox' });
  const send = h('button', { type: 'submit', class: 'btn btn-default' }, say('Add documents'));

  let key = newKey();
  choice.addEventListener('change', () => { key = newKey(); });

  async function deliver() {
    const form = new FormData();
    [...choice.files].forEach(file => form.append('file', file, file.name));
    form.append('internal', internal.checked);
    problem.textContent = '';
    progress.hidden = false;
    send.disabled = true;
    try {
      await upload(path, form, key, part => { progress.value = part; });
      choice.value = '';
      key = newKey();
      await refresh();
      view.refresh.timeline();
    } catch (refusal) {
      problem.textContent = [refusal.message, ...refusal.errors.map(error => `${error.field} ${error.message}`)
        .filter(text => !refusal.message.includes(text))].join(' ');
    } finally {
      progress.hidden = true;
      progress.removeAttribute('value');
      send.disabled = false;
    }
  }

  return h('div', {}, list, h('form', { class: 'redress-entry', onsubmit: event => {
    event.preventDefault();
    if (choice.files.length) {
      deliver();
    } else {
      problem.textContent = say('Choose one or more files first.');
    }
  } }, h('label', { for: choice.id }, say('Files to add')), choice,
    h('label', { class: 'redress-hint' }, internal, say(' internal: they stay inside the organisation and go with no letter')), problem, h('div', { class: 'redress-buttons' }, send, progress)));
}

const STATES = { PENDING: say('On its way by e-mail'), SENT: say('Sent by e-mail'), UNDELIVERABLE: say('Came back'), TO_SEND: say('Has to be posted or told'),
  SETTLED: say('Sent again to another address'), UNREACHED: say('Every way was tried in vain'), DROPPED: say('Not needed any more') };
const LATE = ['UNDELIVERABLE', 'UNREACHED', 'TO_SEND'];
const LANGUAGES = { en: say('English'), ko: say('Korean') };

/** How and when it reached the complainant, or what is left to do. */
const fate = letter => letter.toldBy ? say('{0} on {1} by {2}', named(letter.toldHow), letter.toldOn, letter.toldBy) : STATES[letter.state] ?? words(letter.state);

export function correspondence(view) {
  return filled(`/complaints/${view.number}/correspondence`, letter => h('details', { class: 'redress-letter', open: letter.state === 'TO_SEND' },
    h('summary', {}, h('strong', {}, letter.subject), letter.recipient ? say(' to {0} ', letter.recipient) : say(' no e-mail address '),
      h('span', { class: LATE.includes(letter.state) ? 'redress-chip redress-late' : 'redress-chip' }, fate(letter)),
      h('span', { class: 'redress-hint' }, ` ${when(letter.sentAt ?? letter.queuedAt)}`)),
    h('p', { class: 'redress-hint' }, [say('written {0}', when(letter.queuedAt)), say('in {0}', LANGUAGES[letter.language] ?? letter.language),
      letter.wordsVersion ? say('with version {0} of your letters', letter.wordsVersion) : say('with the words that came with the application'),
      letter.toldNote].filter(Boolean).join(', ')),
    letter.error ? h('p', { class: 'redress-problem' }, letter.error) : '',
    letter.onPaper ? h('p', { class: 'redress-unprinted' }, h('a', { href: address(`/complaints/${view.number}/correspondence/${letter.id}/pdf`), target: '_blank', rel: 'noopener' }, 'PDF'),
      letter.state === 'TO_SEND' ? [' ', h('a', { href: `${root}/staff/letters`, target: '_blank', rel: 'noopener' }, say('Print and post'))] : '') : '',
    h('p', { class: 'redress-text' }, letter.text)), say('Nothing was written yet.')).list;
}

const REMARKS_OF_OURS = ['RECEIVED', 'PRIORITISED', 'RESOLVED', 'CLOSED', 'CLOSING_BLOCKED', 'MAIL_SENT', 'MAIL_UNDELIVERABLE', 'LETTER_TO_SEND', 'SENT_BY_OTHER_MEANS'];
const REMARKS_BEGUN_BY_US = ['ACKNOWLEDGED', 'INFORMED', 'REMINDED', 'EXPLAINED_OUT_OF_SCOPE', 'EXTERNAL_ROUTE_OFFERED', 'DELAY_EXPLAINED', 'EXTENSION_EXPLAINED', 'COMPLAINANT_CONTACTED', 'INVESTIGATED', 'REVIEWED', 'ACCESS_CHANGED', 'CATEGORY_CORRECTED'];
const BEGINNING = /^((?:not )?(?:reached, )?)([A-Z][A-Z0-9_]+[A-Z0-9])(?=[:,\n]|$)/;

/** A word of a code list as its list calls it, any other as words; a currency before its amount stays. */
const named = word => calledAnywhere(word) ?? words(word);

/** Remarks that the system wrote hold words and instants of the API; what a person wrote stays as it is. */
function remark(entry) {
  return REMARKS_BEGUN_BY_US.includes(entry.event) ? entry.remark.replace(BEGINNING, (all, before, word) => before + named(word)) : REMARKS_OF_OURS.includes(entry.event) ? entry.remark
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, instant => when(instant))
    .replace(/\b[A-Z][A-Z0-9_]+[A-Z0-9]\b(?! \d)/g, named) : entry.remark;
}

export function timeline(view) {
  const { list, refresh } = filled(`/complaints/${view.number}/timeline`, entry => h('div', { class: 'redress-moment' },
    h('time', { datetime: entry.at }, when(entry.at)),
    h('div', {}, h('strong', {}, words(entry.event)), h('span', { class: 'redress-hint' }, ` ${entry.actor}`),
      entry.remark ? h('div', { class: 'redress-text' }, linked(remark(entry))) : '')), say('Nothing happened yet.'));
  view.refresh.timeline = refresh;
  return list;
}
