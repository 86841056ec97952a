// The whole file of a complaint and everything that may be written in it: the tab in Tasklist and the page of the complaint show the same.
import { say } from './say.js';
import { get } from '../../redress/api.js';
import { h } from '../../redress/page.js';
import { loadCodes } from './codes.js';
import { heading, facts } from './file.js';
import { findings, reasons } from './findings.js';
import { notes, documents, correspondence, timeline } from './records.js';
import { actions } from './actions.js';
import { clocks } from './clocks.js';
import { requests } from './requests.js';
import { links } from './links.js';
import { related } from './related.js';
import { openTasks } from './tasks.js';

const parts = { clocks, requests, findings, reasons, notes, documents, correspondence, related, links, timeline, actions };
const titles = { clocks: say('Clocks'), requests: say('Information requests'), findings: say('Findings'), reasons: say('Decision reasons'), notes: say('Notes'), documents: say('Documents'),
  correspondence: say('Correspondence'), related: say('Same person or product'), links: say('Personal links'), timeline: say('Timeline'), actions: say('Record what happened') };

/** What nobody prints: there is nothing to read in it. */
const FOR_WRITING = ['reasons', 'actions'];

function section(id, title, content) {
  return h('section', { id: `redress-${id}`, class: FOR_WRITING.includes(id) ? 'redress-section redress-unprinted' : 'redress-section',
    'aria-labelledby': `redress-${id}-title`, tabindex: '-1' }, h('h4', { id: `redress-${id}-title` }, title), content);
}

function jumps(shown, offered) {
  const jump = (id, title) => h('button', { type: 'button', class: 'redress-jump',
    onclick: () => {
      const target = shown.querySelector(`#redress-${id}`);
      target.scrollIntoView({ block: 'start' });
      target.focus({ preventScroll: true });
    } }, title);
  return h('nav', { class: 'redress-jumps', 'aria-label': say('Parts of the complaint') },
    jump('facts', say('Complaint')), offered.map(id => jump(id, titles[id])));
}

/**
 * What the reader may write in goes away for those who may only read; what is for a task stands only beside one. Whoever opens the page
 * has somebody on the phone.
 */
function offered(mayWrite, task) {
  const ids = Object.keys(parts).filter(id => FOR_WRITING.includes(id) ? mayWrite && (task || id !== 'reasons') : true);
  return task ? ids : ids.sort((one, other) => (other === 'actions') - (one === 'actions'));
}

/**
 * Shows the complaint in `node`; answers what has to happen when it is left.
 *
 * @param task the task beside which it is shown; without one the page says which tasks are open
 */
export async function showComplaint(node, number, { task } = {}) {
  const [{ handlesComplaints: mayWrite, leads }, file] = await Promise.all([get('/me'), get(`/complaints/${number}`), loadCodes()]);
  const shown = h('div', { class: 'redress-complaint' });
  const head = h('div');
  const body = h('div');
  const view = { number, mayWrite, leads, task, closers: [],
    refresh: { timeline: () => {}, requests: () => {}, actions: () => {}, file: async () => fill(await get(`/complaints/${number}`)) } };

  function fill(current) {
    view.file = current;
    head.replaceChildren(...heading(current, task));
    body.replaceChildren(...facts(current));
  }

  /** After a deed everything may have changed. */
  view.changed = () => {
    view.possible = undefined;
    Object.values(view.refresh).forEach(refresh => refresh());
  };

  fill(file);
  const ids = offered(mayWrite, task);
  shown.append(head, openTasks(view), jumps(shown, ids), section('facts', say('The complaint'), body), ...ids.map(id => section(id, titles[id], parts[id](view))));
  node.replaceChildren(shown);
  return view.closers;
}
