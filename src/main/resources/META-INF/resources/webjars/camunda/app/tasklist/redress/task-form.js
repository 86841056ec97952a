// Takes every key typed into a task form at once, keeps it as a draft, and puts it back when the task is opened again, here or on another computer.
//
// Tasklist shows the form with form-js and keeps the form object to itself. Its "Save" button would check the whole form and
// leave the text in this browser only, readable for whoever uses it next. So the live form is taken from the tree form-js
// renders (the release of the web apps is fixed, and a browser test watches over this).
import { get, nextTask, taskExists } from '../../redress/api.js';
import { h } from '../../redress/page.js';
import { Draft, showState } from './drafts.js';

const FORM_REQUESTED = /\/task\/([^/]+)\/(?:deployed-form|form)\b/;
const seen = new WeakSet();
let requestedFor = null;
let current = null;

// Tasklist asks for the form of a task just before it shows it, and shows none for a task that was left meanwhile.
const originalFetch = window.fetch;
window.fetch = function (resource, ...rest) {
  requestedFor = FORM_REQUESTED.exec(String(resource?.url ?? resource))?.[1] ?? requestedFor;
  return originalFetch.call(this, resource, ...rest);
};

/** The form shows what is wrong with it a moment after it was sent. */
const SHOWN = 100;

/** What was refused before is answered by the next try. Not within the click that Tasklist is still busy with. */
function forgetRefusals() {
  const before = [...document.querySelectorAll('.page-notifications .alert-danger .close:not(.ng-hide)')];
  setTimeout(() => before.forEach(close => close.click()));
}

/** Walks form-js's component tree to the context that hands out its services. */
function liveForm(node, depth = 0) {
  const services = node?.props?.value?.getService;
  if (typeof services === 'function') {
    return services('form');
  }
  const children = depth < 8 && node?.__k ? [node.__k].flat() : [];
  return children.reduce((found, child) => found ?? liveForm(child, depth + 1), null);
}

/**
 * form-js waits 300 ms before it takes a text over, and shows its own state again whenever another field changes. A number field tells
 * its value again up to 300 ms after it was left, so what was typed into the next field meanwhile was overwritten, and whoever completed
 * the task within the pause sent the text without its end. Without the pause its state is what the person sees, key by key.
 */
function takeEveryKey(container, form) {
  form.get('config').debounce = false;
  componentIn({ __k: container.__k }).forceUpdate();
}

/** The fields read the setting when they are shown: they are shown once more. */
function componentIn(node, depth = 0) {
  if (typeof node?.__c?.forceUpdate === 'function') {
    return node.__c;
  }
  return depth < 4 && node?.__k ? [node.__k].flat().map(child => componentIn(child, depth + 1)).find(Boolean) : undefined;
}

const equal = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** What a person may have typed: the values of all fields, those hidden at the moment included. */
function typed(form) {
  const { data } = form._getState();
  const keys = form.get('formFieldRegistry').getAll().filter(field => field.key && !field.disabled).map(field => field.key.split('.')[0]);
  return Object.fromEntries(keys.filter(key => data[key] !== undefined).map(key => [key, data[key]]));
}

class TaskForm {
  #form;
  #taskId;
  #number;
  #state;
  #draft;
  #submitted = false;

  constructor(container, form, taskId, number) {
    const state = h('p', { class: 'redress-state', role: 'status' });
    const empty = typed(form);
    this.container = container;
    this.#form = form;
    this.#taskId = taskId;
    this.#number = number;
    this.#state = state;
    this.#draft = new Draft(number, `form:${taskId}`, {
      read: () => {
        const now = typed(form);
        return equal(now, empty) ? '' : JSON.stringify({ form: form._getState().schema.id, values: now });
      },
      report: showState(state),
    });
    container.after(state);
    this.#heedSending();
    this.#restore(empty, state);
  }

  #heedSending() {
    this.#form.on('submit', ({ errors }) => {
      const wrong = Object.keys(errors);
      this.#submitted ||= wrong.length === 0;
      forgetRefusals();
      if (wrong.length) {
        setTimeout(() => this.#showWrong(wrong), SHOWN);
      }
    });
  }

  async #restore(empty, state) {
    const text = await this.#draft.load();
    const kept = text ? JSON.parse(text) : null;
    if (kept && kept.form === this.#form._getState().schema.id) {
      const now = typed(this.#form);
      const untouched = Object.entries(kept.values).filter(([key]) => equal(now[key], empty[key]));
      this.#form._setState({ data: { ...this.#form._getState().data, ...Object.fromEntries(untouched) } });
      state.textContent = 'Your draft is back';
    }
    this.#form.on('changed', () => this.#draft.changed());
    this.container.addEventListener('focusout', () => this.#draft.save());
    // what was typed while the draft was fetched is kept too
    this.#draft.changed();
  }

  /** Names what is missing, and goes to the first of it. */
  #showWrong(fields) {
    const labels = this.#form.get('formFieldRegistry').getAll().filter(({ id }) => fields.includes(id)).map(({ label }) => `“${label}”`);
    this.#state.textContent = `Not completed. Please look again at ${labels.join(', ')}.`;
    const first = this.container.querySelector('.fjs-has-errors');
    first?.scrollIntoView({ block: 'center' });
    // a list that gets the focus opens, and the click on it would close it again
    first?.querySelector(':is(.fjs-form-field-textarea, .fjs-form-field-textfield) :is(input, textarea)')?.focus({ preventScroll: true });
  }

  /** Whoever completed a task and looks at nothing else yet sees what the complaint needs next, if it is theirs to do. */
  async #goOn() {
    const next = await nextTask(this.#number);
    if (next && !/[?&]task=/.test(location.hash)) {
      location.hash = `${location.hash}${location.hash.includes('?') ? '&' : '?'}task=${next}`;
    }
  }

  /** The form is gone: because the task is done, or because somebody looks at something else. */
  async close() {
    if (this.#submitted && !await taskExists(this.#taskId)) {
      await this.#draft.drop();
      forgetRefusals();
      await this.#goOn();
    } else {
      await this.#draft.close();
    }
  }
}

async function found(container) {
  const form = liveForm({ __k: container.__k });
  const taskId = requestedFor;
  if (!form) {
    return;
  }
  seen.add(container);
  takeEveryKey(container, form);
  if (!taskId) {
    return;
  }
  try {
    const { number } = await get(`/tasks/${encodeURIComponent(taskId)}/complaint`);
    if (container.isConnected) {
      current = new TaskForm(container, form, taskId, number);
    }
  } catch (refusal) {
    console.info(`No drafts for this task: ${refusal.message}`);
  }
}

/** Follows the forms Tasklist shows. */
export function watchTaskForms() {
  new MutationObserver(() => {
    if (current && !current.container.isConnected) {
      current.close();
      current = null;
    }
    document.querySelectorAll('.fjs-container').forEach(container => {
      if (!seen.has(container)) {
        found(container);
      }
    });
  }).observe(document.body, { childList: true, subtree: true });
}
