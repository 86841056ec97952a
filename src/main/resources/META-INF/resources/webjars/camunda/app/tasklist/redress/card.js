// Number and subject of the complaint, or the key of what else a task is about, on each card of the task list; without them all cards of a step look alike.
import { get } from '../../redress/api.js';
import { h } from '../../redress/page.js';
import { pageOf } from './file.js';

const LONGEST_MEMORY = 500;
const known = new Map();

/** A task never changes what it is about, so each is asked for once. */
function subjectOf(taskId) {
  if (!known.has(taskId)) {
    if (known.size >= LONGEST_MEMORY) {
      known.delete(known.keys().next().value);
    }
    known.set(taskId, get(`/tasks/${encodeURIComponent(taskId)}/complaint`).catch(() => get(`/tasks/${encodeURIComponent(taskId)}/subject`)).catch(() => {
      known.delete(taskId);
      return null;
    }));
  }
  return known.get(taskId);
}

/** The link opens the page of the complaint; the card round it would open the task. */
function pageFrom(number) {
  const link = pageOf(number);
  link.addEventListener('click', event => event.stopPropagation());
  return h('strong', {}, link);
}

export const complaintCard = {
  id: 'redress.card',
  pluginPoint: 'tasklist.card',
  priority: 100,

  async render(node, { taskId }) {
    const about = await subjectOf(taskId);
    const title = about?.subject ?? about?.kind;
    node.replaceChildren(...about ? [h('div', { class: 'redress-card', title },
      about.number ? pageFrom(about.number) : h('strong', {}, about.key), ` ${title}`)] : []);
  },

  unmount() {},
};
