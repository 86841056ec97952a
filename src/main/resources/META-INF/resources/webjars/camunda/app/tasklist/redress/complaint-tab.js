// The tab "Complaint": the file of the complaint that a task belongs to.
import { get } from '../../redress/api.js';
import { h } from '../../redress/page.js';
<<<<<<< HEAD
import { showComplaint } from './complaint.js';

const show = async (node, taskId) =>
  showComplaint(node, (await get(`/tasks/${encodeURIComponent(taskId)}/complaint`)).number, { task: taskId });
=======
import { loadCodes } from './codes.js';
import { heading, facts } from './file.js';
import { findings, reasons } from './findings.js';
import { notes, documents, correspondence, timeline } from './records.js';
import { actions } from './actions.js';
import { clocks } from './clocks.js';
import { requests } from './requests.js';
import { links } from './links.js';

const parts = { clocks, requests, findings, reasons, notes, documents, correspondence, links, timeline, actions };
const titles = { clocks: 'Clocks', requests: 'Information requests', findings: 'Findings', reasons: 'Decision reasons', notes: 'Notes', documents: 'Documents',
  correspondence: 'Correspondence', links: 'Personal links', timeline: 'Timeline', actions: 'Record what happened' };

function section(id, title, content) {
  return h('section', { id: `redress-${id}`, class: 'redress-section', 'aria-labelledby': `redress-${id}-title`, tabindex: '-1' },
    h('h4', { id: `redress-${id}-title` }, title), content);
}

function jumps(page, mayWrite) {
  const jump = (id, title) => h('button', { type: 'button', class: 'redress-jump',
    onclick: () => {
      const target = page.querySelector(`#redress-${id}`);
      target.scrollIntoView({ block: 'start' });
      target.focus({ preventScroll: true });
    } }, title);
  return h('nav', { class: 'redress-jumps', 'aria-label': 'Parts of the complaint' },
    jump('facts', 'Complaint'), offered(mayWrite).map(([id]) => jump(id, titles[id])));
}

/** What the reader may write in goes away for those who may only read. */
const offered = mayWrite => Object.entries(parts).filter(([id]) => mayWrite || id !== 'actions');

/** Shows the complaint in `node`; answers what has to happen when the tab is left. */
async function show(node, taskId) {
  const [{ number }, { handlesComplaints: mayWrite, leads }] = await Promise.all([
    get(`/tasks/${encodeURIComponent(taskId)}/complaint`), get('/me')]);
  const [file] = await Promise.all([get(`/complaints/${number}`), loadCodes()]);
  const shown = h('div', { class: 'redress-complaint' });
  const head = h('div');
  const body = h('div');
  const view = { number, mayWrite, leads, refresh: { timeline: () => {}, requests: () => {} }, closers: [] };

  view.refresh.file = async () => fill(await get(`/complaints/${number}`));
  function fill(current) {
    head.replaceChildren(...heading(current));
    body.replaceChildren(...facts(current));
  }

  fill(file);
  shown.append(head, jumps(shown, mayWrite), section('facts', 'The complaint', body));
  for (const [id, part] of offered(mayWrite)) {
    shown.append(section(id, titles[id], part(view)));
  }
  node.replaceChildren(shown);
  return view.closers;
}
>>>>>>> int/track

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
