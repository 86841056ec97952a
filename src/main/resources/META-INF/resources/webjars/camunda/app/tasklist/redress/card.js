// Number and subject of the complaint on each card of the task list; without them all cards of a step look alike.
import { get } from '../../redress/api.js';
import { h } from '../../redress/page.js';

const LONGEST_MEMORY = 500;
const known = new Map();

/** A task never changes its complaint, so each is asked for once. */
function complaintOf(taskId) {
  if (!known.has(taskId)) {
    if (known.size >= LONGEST_MEMORY) {
      known.delete(known.keys().next().value);
    }
    known.set(taskId, get(`/tasks/${encodeURIComponent(taskId)}/complaint`).catch(() => {
      known.delete(taskId);
      return null;
    }));
  }
  return known.get(taskId);
}

export const complaintCard = {
  id: 'redress.card',
  pluginPoint: 'tasklist.card',
  priority: 100,

  async render(node, { taskId }) {
    const complaint = await complaintOf(taskId);
    node.replaceChildren(...complaint ? [h('div', { class: 'redress-card', title: complaint.subject },
      h('strong', {}, complaint.number), ` ${complaint.subject}`)] : []);
  },

  unmount() {},
};
