// What somebody is typing is kept on the server while they type, so that closing the browser loses nothing and another
// computer shows it too. While the server is out of reach a copy stays in this browser.
import { say } from './say.js';
import { get, put, whoAmI } from '../../redress/api.js';

const PAUSE = 600;
const RETRY = 15000;
const open = new Set();

// The last chance to keep something: the page is hidden or goes away.
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && open.forEach(draft => draft.leave()));
addEventListener('pagehide', () => open.forEach(draft => draft.leave()));

/**
 * One text being typed. `read` answers the text as it stands, `report` is told 'saving', 'saved' or 'kept' with a reason.
 */
export class Draft {
  #path;
  #key;
  #read;
  #report;
  #onServer = '';
  #sending = null;
  #timer;
  #queue = Promise.resolve();

  constructor(number, field, { read, report = () => {} }) {
    this.#path = `/complaints/${number}/drafts/${encodeURIComponent(field)}`;
    this.#key = whoAmI().then(user => `redress-draft:${user}:${number}:${field}`);
    this.#key.then(key => { this.key = key; });
    this.#read = read;
    this.#report = report;
  }

  /** The text kept last time, from the server or from this browser, whichever is newer. */
  async load() {
    const key = await this.#key;
    const copy = JSON.parse(localStorage.getItem(key) ?? 'null');
    open.add(this);
    try {
      this.#onServer = (await get(this.#path)).text ?? '';
    } catch (refusal) {
      this.#report('kept', refusal);
      return copy?.text ?? '';
    }
    if (copy && copy.before.includes(this.#onServer)) {
      this.#later(PAUSE);
      return copy.text;
    }
    localStorage.removeItem(key);
    return this.#onServer;
  }

  /** Something was typed. */
  changed() {
    this.#later(PAUSE);
  }

  /** Keeps the text now. */
  save() {
    clearTimeout(this.#timer);
    this.#queue = this.#queue.then(() => this.#send());
    return this.#queue;
  }

  /** Keeps the text although nobody will be here for the answer. */
  leave() {
    const text = this.#read();
    if (text === this.#onServer || !this.key) {
      return;
    }
    this.#copy(text);
    put(this.#path, { text }, { keepalive: true }).then(() => this.#arrived(text), () => {});
  }

  /** The text was used; nothing of it stays. */
  async forget() {
    clearTimeout(this.#timer);
    await this.#queue;
    clearTimeout(this.#timer);
    localStorage.removeItem(await this.#key);
    if (this.#onServer !== '') {
      this.#onServer = '';
      await put(this.#path, { text: '' }).catch(() => {});
    }
  }

  /** The field is gone from the page, and nobody needs its text. */
  async drop() {
    open.delete(this);
    await this.forget();
  }

  /** The field is gone from the page. */
  async close() {
    open.delete(this);
    await this.save();
    clearTimeout(this.#timer);
  }

  #later(pause) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), pause);
  }

  async #send() {
    const text = this.#read();
    if (text === this.#onServer) {
      return;
    }
    this.#report('saving');
    this.#sending = text;
    try {
      await put(this.#path, { text });
      this.#arrived(text);
      this.#report('saved');
    } catch (refusal) {
      await this.#key;
      this.#copy(text);
      this.#report('kept', refusal);
      if (refusal.status === 0 || refusal.status >= 500) {
        this.#later(RETRY);
      }
    } finally {
      this.#sending = null;
    }
  }

  #arrived(text) {
    this.#onServer = text;
    localStorage.removeItem(this.key);
  }

  /** A copy counts as long as the server still has one of the texts it followed. */
  #copy(text) {
    const before = this.#sending === null ? [this.#onServer] : [this.#onServer, this.#sending];
    localStorage.setItem(this.key, JSON.stringify({ text, before }));
  }
}

/** A line that says whether what was typed is safe. */
export function showState(element) {
  return (state, refusal) => {
    element.dataset.state = state;
    element.textContent = state === 'saving' ? say('Saving draft…') : state === 'saved' ? say('Draft saved')
      : say('The draft is kept in this browser only. {0}', refusal.message);
  };
}
