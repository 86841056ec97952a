// What the complainant said by phone or letter, what they are asked, and what cannot wait for the next task: what the server offers now to this person.
import { say } from './say.js';
import { get, post, put } from '../../redress/api.js';
import { h, words } from '../../redress/page.js';
import { root } from '../../redress/place.js';
import { choices } from './codes.js';
import { entry } from './entry.js';

const WHY = { name: 'reason', label: say('Why'), rows: 2, required: true, help: say('It stands in the timeline with your name. Do not repeat personal data here.') };
const CONTACT = [{ name: 'name', label: say('Name'), required: true }, { name: 'organisation', label: say('Organisation') }, { name: 'email', label: say('E-mail') },
  { name: 'phone', label: say('Phone') }, { name: 'address', label: say('Postal address'), rows: 3 },
  { name: 'onBehalfOf', label: say('On behalf of'), help: say('Whom they represent, and with what authority.') }, { name: 'adjustments', label: say('Adjustments needed'), rows: 2 },
  { name: 'language', label: say('Language'), required: true, help: say('A tag such as en, ko or pt-BR. Letters are written in English and Korean.') }];

const KINDS = [
  { id: 'answer', title: say('Answer to the decision'), button: say('Record answer'), done: say('The answer is recorded.'),
    hint: say('When the complainant tells you by phone or letter whether they accept the decision; also when they were silent before.'),
    fields: [{ name: 'answer', label: say('Answer'), required: true, options: [['accepted', say('Accepts the decision')], ['rejected', say('Rejects the decision')]] },
      { name: 'reason', label: say('In their words'), rows: 3 }] },
  { id: 'scope-dispute', title: say('Out of scope disputed'), button: say('Record dispute'), done: say('The dispute is recorded; somebody else assesses the complaint anew.'),
    hint: say('When we said that the complaint is not ours, and the complainant tells you by phone or letter that it is.'),
    fields: [{ name: 'reason', label: say('In their words'), rows: 3, required: true }] },
  { id: 'information', title: say('New information'), button: say('Record information'), done: say('The information is recorded; a task to review it is open.'),
    hint: say('When the complainant adds something. Documents are added above, under Documents.'),
    fields: [{ name: 'text', label: say('What they added'), rows: 4, required: true }] },
  { id: 'information-requests', title: say('Ask for information'), button: say('Ask'), done: say('The request is made; the complaint waits for the answer.'),
    hint: say('When the investigation needs something. The complainant gets an e-mail with the last day to answer, and reminders. A third party, or a complainant without an e-mail address, is asked by you: a task reminds you to do it.'),
    fields: [{ name: 'askedOf', label: say('Whom'), required: true, options: [['COMPLAINANT', say('The complainant')], ['THIRD_PARTY', say('A third party')]] },
      { name: 'thirdParty', label: say('Name of the third party') },
      { name: 'what', label: say('What we need'), rows: 4, required: true, help: say('The complainant reads this, or the third party who is asked.') }] },
  { id: 'withdrawal', title: say('Withdrawal'), button: say('Record withdrawal'), done: say('The withdrawal is recorded.'),
    hint: say('When the complainant takes the complaint back. This ends the work on it, open tasks included. Team leads can reopen it.'),
    sure: say('Really record the withdrawal?'), fields: [{ name: 'reason', label: say('Why'), rows: 3, required: true }] },
  { id: 'safety', title: say('Safety implication found'), button: say('Start immediate action'), done: say('Immediate action is started.'),
    hint: say('When somebody may come to harm. Immediate action starts beside the normal work.'),
    fields: [{ name: 'reason', label: say('What may happen, and to whom'), rows: 3, required: true }] },
  { id: 'complained-about', title: say('Members of staff complained about'), button: say('Record names'), done: say('The names are recorded.'),
    hint: say('They no longer see this complaint, and how closely it is kept is judged anew. Nobody is told by mail.'),
    fieldsOf: ({ complainedAbout }) => [{ name: 'complainedAbout', label: say('User names of all of them'), help: say('With commas between; empty when it is about nobody in particular.'),
      value: complainedAbout.join(', ') }, { name: 'reason', label: say('Why'), rows: 3, required: true }],
    read: get, send: (path, values, key, version) =>
      put(path, { complainedAbout: (values.complainedAbout ?? '').split(/[,;\s]+/).filter(Boolean), reason: values.reason }, { version }) },
  { id: 'contact', title: say('Correct name or contact details'), button: say('Correct'), done: say('The correction is recorded.'),
    hint: say('When something about the complainant is wrong or has changed. What they wrote stays as it was sent. Letters that came back or wait go to a new e-mail address.'),
    fieldsOf: ({ contact }) => [...CONTACT.map(field => ({ ...field, value: contact[field.name] ?? '' })), WHY],
    read: get, send: (path, { reason, ...contact }, key, version) => put(path, { contact, reason }, { version }).catch(refusal => {
      refusal.errors = refusal.errors.map(error => ({ ...error, field: error.field.replace('contact.', '') }));
      throw refusal;
    }) },
  { id: 'category', title: say('Correct the category'), button: say('Correct'), done: say('The category is corrected.'),
    hint: say('When it is sorted under the wrong one. How closely the complaint is kept is judged anew; priority and investigation stay as they were decided.'),
    fieldsOf: ({ category }) => [{ name: 'category', label: say('Category'), options: choices('category'), value: category ?? undefined, required: true }, WHY],
    read: get, send: (path, values, key, version) => put(path, values, { version }) },
  { id: 'owner', title: say('Hand over'), button: say('Hand over'), done: say('It is handed over.'),
    hint: say('The new owner answers for the complaint and gets the open tasks that the owner holds and those that nobody took.'),
    fieldsOf: ({ candidates }) => [{ name: 'owner', label: say('New owner'), options: candidates.map(({ user, name }) => [user, name]), required: true }, WHY],
    read: get, send: (path, values, key, version) => put(path, values, { version }) },
];

const TITLES = { ...Object.fromEntries(KINDS.map(({ id, title }) => [id, title])), reopening: say('Reopen'), findings: say('Findings') };

const record = (path, values, key) => post(path, values.reason === '' ? { ...values, reason: null } : values, { key });

/** Why something that one may look for is not offered now. */
const HINDRANCES = { NO_DECISION: say('no decision waits for an answer'), ANSWERED: say('the decision was answered'), TOO_LATE: say('the last day for it is over'),
  CLOSED: say('the complaint is closed'), WITHDRAWN: say('the complaint was withdrawn'), WORK_GOES_ON: say('work from before the closing still goes on'),
  OWNER_OR_LEADS: say('its owner does this, and those who lead the handling'),
  LEADS_ONLY: say('team leads and complaints representatives do this'), DISPUTED_BEFORE: say('it was disputed and assessed anew'),
  NOT_AWAITED: say('the flow does not wait for it'), TOLD: say('the complainant was told; a review changes it'), HANDLED_BEFORE: say('somebody who did not handle it before does this') };

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

const reopening = number => h('p', {}, h('a', { href: `${root}/staff/reopening?number=${encodeURIComponent(number)}` }, say('Reopen this complaint')));

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
      hindered.length ? h('div', { class: 'redress-hint' }, h('p', {}, say('Not now:')), h('ul', {}, hindered.map(impossible))) : '');
  };
  view.refresh.actions().catch(refusal => list.replaceChildren(h('p', { class: 'redress-problem', role: 'alert' }, refusal.message)));
  return h('div', {}, said, list);
}
