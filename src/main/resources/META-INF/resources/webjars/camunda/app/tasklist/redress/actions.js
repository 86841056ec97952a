// What the complainant said by phone or letter, what they are asked, and what cannot wait for the next task.
import { get, post, put } from '../../redress/api.js';
import { h } from '../../redress/page.js';
import { entry } from './entry.js';

const KINDS = [
  { id: 'answer', title: 'Answer to the decision', button: 'Record answer', done: 'The answer is recorded.',
    hint: 'When the complainant tells you by phone or letter whether they accept the decision; also when they were silent before.',
    fields: [{ name: 'answer', label: 'Answer', options: [['accepted', 'Accepts the decision'], ['rejected', 'Rejects the decision']] },
      { name: 'reason', label: 'In their words', rows: 3 }] },
  { id: 'scope-dispute', title: 'Out of scope disputed', button: 'Record dispute', done: 'The dispute is recorded; somebody else assesses the complaint anew.',
    hint: 'When we said that the complaint is not ours, and the complainant tells you by phone or letter that it is.',
    fields: [{ name: 'reason', label: 'In their words', rows: 3, required: true }] },
  { id: 'information', title: 'New information', button: 'Record information', done: 'The information is recorded; a task to review it is open.',
    hint: 'When the complainant adds something. Documents are added above.',
    fields: [{ name: 'text', label: 'What they added', rows: 4, required: true }] },
  { id: 'information-requests', title: 'Ask for information', button: 'Ask', done: 'The request is made; the complaint waits for the answer.',
    hint: 'When the investigation needs something. The complainant gets an e-mail with the last day to answer, and reminders. A third party, '
      + 'or a complainant without an e-mail address, is asked by you: a task reminds you to do it.',
    fields: [{ name: 'askedOf', label: 'Whom', options: [['COMPLAINANT', 'The complainant'], ['THIRD_PARTY', 'A third party']] },
      { name: 'thirdParty', label: 'Name of the third party' },
      { name: 'what', label: 'What we need', rows: 4, required: true, help: 'The complainant reads this, or the third party who is asked.' }] },
  { id: 'withdrawal', title: 'Withdrawal', button: 'Record withdrawal', done: 'The withdrawal is recorded.',
    hint: 'When the complainant takes the complaint back. This ends the work on it, this task included. Team leads can reopen it.',
    sure: 'Really record the withdrawal?', fields: [{ name: 'reason', label: 'Why', rows: 3, required: true }] },
  { id: 'safety', title: 'Safety implication found', button: 'Start immediate action', done: 'Immediate action is started.',
    hint: 'When somebody may come to harm. Immediate action starts beside the normal work.',
    fields: [{ name: 'reason', label: 'What may happen, and to whom', rows: 3, required: true }] },
  { id: 'complained-about', title: 'Members of staff complained about', button: 'Record names', done: 'The names are recorded.', leads: true,
    hint: 'They no longer see this complaint, and how closely it is kept is judged anew. Nobody is told by mail.',
    fields: [{ name: 'complainedAbout', label: 'User names of all of them', help: 'With commas between; empty when it is about nobody in particular.' },
      { name: 'reason', label: 'Why', rows: 3, required: true }],
    read: get, send: (path, values, key, version) =>
      put(path, { complainedAbout: (values.complainedAbout ?? '').split(/[,;\s]+/).filter(Boolean), reason: values.reason }, { version }) },
];

const record = (path, values, key) => post(path, values.reason === '' ? { ...values, reason: null } : values, { key });

export function actions(view) {
  return h('div', {}, KINDS.filter(kind => !kind.leads || view.leads).map(kind => {
    const done = h('p', { class: 'redress-done', role: 'status' });
    const path = `/complaints/${view.number}/${kind.id}`;
    // what is written over is what was there when the form was shown
    let read = kind.read?.(path);
    const form = entry({ number: view.number, draft: kind.id, fields: kind.fields, button: kind.button, sure: kind.sure, send: async (values, key) => {
      done.textContent = '';
      return (kind.send ?? record)(path, values, key, (await read)?.version);
    }, done: () => {
      read = kind.read?.(path);
      done.textContent = kind.done;
      view.refresh.file();
      view.refresh.timeline();
      view.refresh.requests();
    } });
    view.closers.push(form.close);
    return h('details', {}, h('summary', {}, kind.title), h('p', { class: 'redress-hint' }, kind.hint), form.form, done);
  }));
}
