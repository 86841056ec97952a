// What the complainant said by phone or letter, what they are asked, and what cannot wait for the next task.
import { post } from '../../redress/api.js';
import { h } from '../../redress/page.js';
import { entry } from './entry.js';

const KINDS = [
  { id: 'answer', title: 'Answer to the decision', button: 'Record answer', done: 'The answer is recorded.',
    hint: 'When the complainant tells you by phone or letter whether they accept the decision.',
    fields: [{ name: 'answer', label: 'Answer', options: [['accepted', 'Accepts the decision'], ['rejected', 'Rejects the decision']] },
      { name: 'reason', label: 'In their words', rows: 3 }] },
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
    hint: 'When the complainant takes the complaint back. This ends the work on it, this task included.',
    fields: [{ name: 'reason', label: 'Why', rows: 3 }] },
  { id: 'safety', title: 'Safety implication found', button: 'Start immediate action', done: 'Immediate action is started.',
    hint: 'When somebody may come to harm. Immediate action starts beside the normal work.',
    fields: [{ name: 'reason', label: 'What may happen, and to whom', rows: 3, required: true }] },
];

export function actions(view) {
  return h('div', {}, KINDS.map(kind => {
    const done = h('p', { class: 'redress-done', role: 'status' });
    const form = entry({ number: view.number, draft: kind.id, fields: kind.fields, button: kind.button, send: (values, key) => {
      done.textContent = '';
      return post(`/complaints/${view.number}/${kind.id}`, values.reason === '' ? { ...values, reason: null } : values, { key });
    }, done: () => {
      done.textContent = kind.done;
      view.refresh.file();
      view.refresh.timeline();
      view.refresh.requests();
    } });
    view.closers.push(form.close);
    return h('details', {}, h('summary', {}, kind.title), h('p', { class: 'redress-hint' }, kind.hint), form.form, done);
  }));
}
