// A small form: labelled fields, a draft of what is typed, one button, and what the server says beside the field it means.
import { say } from './say.js';
import { newKey } from '../../redress/api.js';
import { h } from '../../redress/page.js';
import { Draft, showState } from './drafts.js';

let ids = 0;

/** What has to be chosen is chosen by somebody: nothing is beforehand. */
const choices = field => field.required && field.value === undefined ? [['', ''], ...field.options] : field.options;

function control(field) {
  const common = { id: `redress-field-${++ids}`, name: field.name, class: 'form-control' };
  if (field.options) {
    return h('select', common, choices(field).map(([value, label]) => h('option', { value }, label)));
  }
  return field.rows ? h('textarea', { ...common, rows: field.rows }) : h('input', { ...common, type: 'text' });
}

function labelled(field) {
  const input = control(field);
  const problem = h('p', { class: 'redress-problem', id: `${input.id}-problem` });
  input.setAttribute('aria-describedby', problem.id);
  input.required = Boolean(field.required);
  return { input, problem, row: h('div', { class: 'redress-field' },
    h('label', { for: input.id }, field.label, field.required ? '' : h('span', { class: 'redress-hint' }, say(' (optional)'))),
    field.help ? h('p', { class: 'redress-hint' }, field.help) : null, input, problem) };
}

/**
 * @param number   the complaint
 * @param draft    name of the draft; one field is kept as its text, several as one object
 * @param fields   [{name, label, rows | options, required, help, value}]
 * @param button   words on the button; without one the draft is all there is
 * @param sure     what the button asks before it does what cannot be taken back; pressed a second time it does
 * @param send     called with {name: text} and a key that stays the same while the same words are tried again; a Refusal is shown
 * @param done     called when that succeeded and the draft is gone
 * @param cancel   called when the person gives up; adds a second button
 */
export function entry({ number, draft, fields, button, sure, send, done = () => {}, cancel }) {
  const parts = new Map(fields.map(field => [field.name, labelled(field)]));
  const general = h('p', { class: 'redress-problem', role: 'alert' });
  const state = h('span', { class: 'redress-state', role: 'status' });
  const submit = button ? h('button', { type: 'submit', class: 'btn btn-primary' }, button) : null;
  const values = () => Object.fromEntries([...parts].map(([name, part]) => [name, part.input.value]));
  const initial = Object.fromEntries(fields.map(field => [field.name, field.value ?? (field.options && choices(field)[0][0]) ?? '']));
  const write = texts => parts.forEach((part, name) => { part.input.value = texts[name] ?? ''; });
  const read = () => {
    const now = values();
    return Object.keys(now).every(name => now[name] === initial[name]) ? ''
      : fields.length === 1 ? now[fields[0].name] : JSON.stringify(now);
  };
  const kept = new Draft(number, draft, { read, report: showState(state) });

  const form = h('form', { class: 'redress-entry', novalidate: true, oninput: () => kept.changed(), onfocusout: () => kept.save(),
    onsubmit: async event => {
      event.preventDefault();
      if (submit && complain(missing(), '') && certain()) {
        await deliver();
      }
    } },
    h('fieldset', { disabled: true }, [...parts.values()].map(part => part.row)),
    general,
    h('div', { class: 'redress-buttons' }, submit,
      cancel ? h('button', { type: 'button', class: 'btn btn-default', onclick: async () => { await kept.forget(); cancel(); } }, say('Cancel')) : null,
      state));

  function certain() {
    if (!sure || submit.textContent === sure) {
      return true;
    }
    submit.textContent = sure;
    submit.addEventListener('blur', () => { submit.textContent = button; }, { once: true });
    submit.focus();
    return false;
  }

  const missing = () => fields.filter(field => field.required && !parts.get(field.name).input.value.trim())
    .map(field => ({ field: field.name, message: say('must not be empty') }));

  /** Shows what is wrong where it is wrong; true when nothing is. */
  function complain(errors, message) {
    parts.forEach((part, name) => {
      const own = errors.filter(error => error.field === name);
      part.problem.textContent = own.map(error => error.message).join('; ');
      part.input.setAttribute('aria-invalid', String(own.length > 0));
    });
    const elsewhere = errors.filter(error => !parts.has(error.field)).map(error => `${error.field} ${error.message}`);
    general.textContent = elsewhere.length || !errors.length ? [message, ...elsewhere].filter(Boolean).join(' ') : '';
    parts.get(errors.find(error => parts.has(error.field))?.field)?.input.focus();
    return !errors.length && !message;
  }

  let key = newKey();
  form.addEventListener('input', () => { key = newKey(); });

  async function deliver() {
    const sent = values();
    submit.disabled = true;
    try {
      await send(sent, key);
      key = newKey();
      // what was typed meanwhile is the beginning of the next one
      parts.forEach((part, name) => { part.input.value = part.input.value === sent[name] ? initial[name] : part.input.value; });
      await kept.forget();
      state.textContent = '';
      if (read()) {
        kept.changed();
      }
      done();
    } catch (refusal) {
      complain(refusal.errors ?? [], refusal.message);
    } finally {
      submit.disabled = false;
      submit.textContent = button;
    }
  }

  write(initial);
  kept.load().then(text => {
    form.querySelector('fieldset').disabled = false;
    if (text) {
      write(fields.length === 1 ? { [fields[0].name]: text } : { ...initial, ...JSON.parse(text) });
      state.textContent = say('Your draft is back');
    }
  });
  return { form, close: () => kept.close() };
}
