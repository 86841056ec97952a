// The tab "Complaint": the file of the complaint that a task belongs to.
import { get } from '../../redress/api.js';
import { h } from '../../redress/page.js';
import { showComplaint } from './complaint.js';

const show = async (node, taskId) =>
  showComplaint(node, (await get(`/tasks/${encodeURIComponent(taskId)}/complaint`)).number, { task: taskId });

/** What a task is about that belongs to no complaint. */
const otherwise = taskId => get(`/tasks/${encodeURIComponent(taskId)}/subject`).then(
  ({ kind, key }) => `This task belongs to no complaint; it is about ${key} (${kind}).`, () => 'This task belongs to no complaint.');

let leaving = () => {};

export const complaintTab = {
  id: 'redress.complaint',
  pluginPoint: 'tasklist.task.detail',
  priority: 850,
  properties: { label: 'Complaint' },

  render(node, { taskId }) {
    leaving();
    let left = false;
    let closers = [];
    leaving = () => {
      left = true;
      closers.forEach(close => close());
      closers = [];
    };
    node.replaceChildren(h('p', { class: 'redress-hint' }, 'Loading the complaint…'));
    show(node, taskId).then(opened => {
      closers = opened;
      if (left) {
        closers.forEach(close => close());
      }
    }, async refusal => node.replaceChildren(h('p', { class: 'redress-problem', role: 'alert' }, refusal.status === 404
      ? await otherwise(taskId) : `The complaint cannot be shown. ${refusal.message}`)));
  },

  unmount() {
    leaving();
    leaving = () => {};
  },
};
