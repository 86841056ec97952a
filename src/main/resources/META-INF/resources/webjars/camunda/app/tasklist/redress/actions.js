// What the complainant said by phone or letter, what they are asked, and what cannot wait for the next task: what the server offers now to this person.
import { get, post, put } from '../../redress/api.js';
import { h, words } from '../../redress/page.js';
import { root } from '../../redress/place.js';
import { choices } from './codes.js';
import { entry } from './entry.js';

const WHY = { name: 'reason', label: 'Why', rows: 2, required: true, help: 'It stands in the timeline with your name. Do not repeat personal data here.' };
const CONTACT = [{ name: 'name', label: 'Name', required: true }, { name: 'organisation', label: 'Organisation' }, { name: 'email', label: 'E-mail' },
  { name: 'phone', label: 'Phone' }, { name: 'address', label: 'Postal address', rows: 3 },
  { name: 'onBehalfOf', label: 'On behalf of', help: 'Whom they represent, and with what authority.' }, { name: 'adjustments', label: 'Adjustments needed', rows: 2 },
  { name: 'language', label: 'Language', required: true, help: 'A tag such as en, ko or pt-BR. Letters are written in English and Korean.' }];

const KINDS = [
  { id: 'answer', title: 'Answer to the decision', button: 'Record answer', done: 'The answer is recorded.',
    hint: 'When the complainant tells you by phone or letter whether they accept the decision; also when they were silent before.',
    fields: [{ name: 'answer', label: 'Answer', options: [['accepted', 'Accepts the decision'], ['rejected', 'Rejects the decision']] },
      { name: 'reason', label: 'In their words', rows: 3 }] },
  { id: 'scope-dispute', title: 'Out of scope disputed', button: 'Record dispute', done: 'The dispute is recorded; somebody else assesses the complaint anew.',
    hint: 'When we said that the complaint is not ours, and the complainant tells you by phone or letter that it is.',
    fields: [{ name: 'reason', label: 'In their words', rows: 3, required: true }] },
  { id: 'information', title: 'New information', button: 'Record information', done: 'The information is recorded; a task to review it is open.',
    hint: 'When the complainant adds something. Documents are added above, under Documents.',
    fields: [{ name: 'text', label: 'What they added', rows: 4, required: true }] },
  { id: 'information-requests', title: 'Ask for information', button: 'Ask', done: 'The request is made; the complaint waits for the answer.',
    hint: 'When the investigation needs something. The complainant gets an e-mail with the last day to answer, and reminders. A third party, '
      + 'or a complainant without an e-mail address, is asked by you: a task reminds you to do it.',
    fields: [{ name: 'askedOf', label: 'Whom', options: [['COMPLAINANT', 'The complainant'], ['THIRD_PARTY', 'A third party']] },
      { name: 'thirdParty', label: 'Name of the third party' },
      { name: 'what', label: 'What we need', rows: 4, required: true, help: 'The complainant reads this, or the third party who is asked.' }] },
  { id: 'withdrawal', title: 'Withdrawal', button: 'Record withdrawal', done: 'The withdrawal is recorded.',
    hint: 'When the complainant takes the complaint back. This ends the work on it, open tasks included. Team leads can reopen it.',
    sure: 'Really record the withdrawal?', fields: [{ name: 'reason', label: 'Why', rows: 3, required: true }] },
  { id: 'safety', title: 'Safety implication found', button: 'Start immediate action', done: 'Immediate action is started.',
    hint: 'When somebody may come to harm. Immediate action starts beside the normal work.',
    fields: [{ name: 'reason', label: 'What may happen, and to whom', rows: 3, required: true }] },
  { id: 'complained-about', title: 'Members of staff complained about', button: 'Record names', done: 'The names are recorded.',
    hint: 'They no longer see this complaint, and how closely it is kept is judged anew. Nobody is told by mail.',
    fieldsOf: ({ complainedAbout }) => [{ name: 'complainedAbout', label: 'User names of all of them', help: 'With commas between; empty when it is about nobody in particular.',
      value: complainedAbout.join(', ') }, { name: 'reason', label: 'Why', rows: 3, required: true }],
    read: get, send: (path, values, key, version) =>
      put(path, { complainedAbout: (values.complainedAbout ?? '').split(/[,;\s]+/).filter(Boolean), reason: values.reason }, { version }) },
  { id: 'contact', title: 'Correct name or contact details', button: 'Correct', done: 'The correction is recorded.',
    hint: 'When something about the complainant is wrong or has changed. What they wrote stays as it was sent. Letters that came back or wait go to a new e-mail address.',
    fieldsOf: ({ contact }) => [...CONTACT.map(field => ({ ...field, value: contact[field.name] ?? '' })), WHY],
    read: get, send: (path, { reason, ...contact }, key, version) => put(path, { contact, reason }, { version }).catch(refusal => {
      refusal.errors = refusal.errors.map(error => ({ ...error, field: error.field.replace('contact.', '') }));
      throw refusal;
    }) },
  { id: 'category', title: 'Correct the category', button: 'Correct', done: 'The category is corrected.',
    hint: 'When it is sorted under the wrong one. How closely the complaint is kept is judged anew; priority and investigation stay as they were decided.',
    fieldsOf: ({ category }) => [{ name: 'category', label: 'Category', options: choices('category'), value: category ?? undefined, required: true }, WHY],
    read: get, send: (path, values, key, version) => put(path, values, { version }) },
];

const TITLES = { ...Object.fromEntries(KINDS.map(({ id, title }) => [id, title])), reopening: 'Reopen', findings: 'Findings' };

const record = (path, values, key) => post(path, values.reason === '' ? { ...values, reason: null } : values, { key });

/** Why something that one may look for is not offered now. */
const HINDRANCES = { NO_DECISION: 'no decision waits for an answer', ANSWERED: 'the decision was answered', TOO_LATE: 'the last day for it is over',
  CLOSED: 'the complaint is closed', WITHDRAWN: 'the complaint was withdrawn', WORK_GOES_ON: 'work from before the closing still goes on',
  LEADS_ONLY: 'team leads and complaints representatives do this', DISPUTED_BEFORE: 'it was disputed and assessed anew', NOT_AWAITED: 'the flow does not wait for it' };

/** What may be done now and which tasks are open, asked once until something is done. */
export function possibilities(view) {
  view.possible ??= get(`/complaints/${view.number}/actions`);
  return view.possible;
}

function form(view, kind, said) {
  const path = `/complaints/${view.number}/${kind.id}`;
  const folded = h('details', {}, h('summary', {}, kind.title));
  let begun = false;

  async function begin() {
    begun = true;
    // what is written over is what was there when the form was shown
    const read = await kind.read?.(path);
    // what somebody else has changed meanwhile is not hidden behind a draft
    const draft = kind.fieldsOf ? `${kind.id}-${read.version}` : kind.id;
    const written = entry({ number: view.number, draft, fields: kind.fieldsOf?.(read) ?? kind.fields, button: kind.button, sure: kind.sure,
      send: (values, key) => {
        said.textContent = '';
        return (kind.send ?? record)(path, values, key, read?.version);
      }, done: end });
    view.closers.push(written.close);
    folded.replaceChildren(folded.firstChild, h('p', { class: 'redress-hint' }, kind.hint), written.form);
  }

  function end() {
    said.textContent = kind.done;
    begun = false;
    folded.open = false;
    folded.replaceChildren(folded.firstChild);
    folded.firstChild.focus();
    view.changed();
  }

  folded.addEventListener('toggle', () => {
    if (folded.open && !begun) {
      begin().catch(refusal => {
        begun = false;
        folded.replaceChildren(folded.firstChild, h('p', { class: 'redress-problem', role: 'alert' }, refusal.message));
      });
    }
  });
  return folded;
}

const reopening = number => h('p', {}, h('a', { href: `${root}/staff/reopening?number=${encodeURIComponent(number)}` }, 'Reopen this complaint'));

export function actions(view) {
  const said = h('p', { class: 'redress-done', role: 'status' });
  const list = h('div');
  const forms = new Map();
  const formOf = kind => {
    if (!forms.has(kind.id)) {
      forms.set(kind.id, form(view, kind, said));
    }
    return forms.get(kind.id);
  };
  const impossible = ({ name, hindrance }) => h('li', {}, `${TITLES[name] ?? words(name)}: ${HINDRANCES[hindrance] ?? words(hindrance)}`);

  view.refresh.actions = async () => {
    const deeds = (await possibilities(view)).items;
    const possible = new Set(deeds.filter(deed => !deed.hindrance).map(deed => deed.name));
    const hindered = deeds.filter(deed => deed.hindrance);
    list.replaceChildren(...KINDS.filter(kind => possible.has(kind.id)).map(formOf), possible.has('reopening') ? reopening(view.number) : '',
      hindered.length ? h('div', { class: 'redress-hint' }, h('p', {}, 'Not now:'), h('ul', {}, hindered.map(impossible))) : '');
  };
  view.refresh.actions().catch(refusal => list.replaceChildren(h('p', { class: 'redress-problem', role: 'alert' }, refusal.message)));
  return h('div', {}, said, list);
}
