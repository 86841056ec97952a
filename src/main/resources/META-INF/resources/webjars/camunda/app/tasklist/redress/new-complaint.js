// "New complaint": our page for a call or a letter, opened over Tasklist. The page is ours, so nothing typed becomes a variable.
import { root } from '../../redress/place.js';
import { get } from '../../redress/api.js';
import { h } from '../../redress/page.js';
import { pageOf } from './file.js';

let dialog;

function build() {
  const frame = h('iframe', { src: `${root}/staff/complaints/new`, title: 'New complaint' });
  const recorded = h('p', { class: 'redress-done', role: 'status' });
  const close = h('button', { type: 'button', class: 'btn btn-default', onclick: () => dialog.close() }, 'Close');
  const another = h('button', { type: 'button', class: 'btn btn-link', hidden: true, onclick: () => {
    start();
    frame.contentWindow.location.replace(`${root}/staff/complaints/new`);
  } }, 'Record another');

  function start() {
    recorded.textContent = '';
    another.hidden = true;
    close.classList.remove('btn-primary');
  }

  // A key pressed inside the frame stays there, Esc too.
  frame.addEventListener('load', () => frame.contentWindow.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      dialog.close();
    }
  }));

  addEventListener('message', ({ origin, source, data }) => {
    if (origin === location.origin && source === frame.contentWindow && data?.redress === 'complaint-recorded') {
      recorded.replaceChildren('Complaint ', pageOf(data.number), ' is recorded.');
      another.hidden = false;
      close.classList.add('btn-primary');
      close.focus();
    }
  });

  const built = h('dialog', { class: 'redress-dialog', 'aria-labelledby': 'redress-new-complaint' },
    h('header', {}, h('h4', { id: 'redress-new-complaint' }, 'New complaint'), recorded, another, close), frame);
  // Closed before the complaint is recorded, the page waits behind the scenes with what was typed.
  built.addEventListener('close', () => {
    if (recorded.textContent) {
      built.remove();
      dialog = undefined;
    }
  });
  document.body.append(built);
  return built;
}

export const newComplaint = {
  id: 'redress.new-complaint',
  pluginPoint: 'tasklist.navbar.action',
  priority: 200,

  async render(node) {
    if (!(await get('/me')).handlesComplaints) {
      return;
    }
    node.replaceChildren(h('a', { href: '', role: 'button', class: 'redress-new', onclick: event => {
      event.preventDefault();
      dialog ??= build();
      dialog.showModal();
      dialog.querySelector('iframe').focus();
    } }, 'New complaint'));
  },

  unmount() {},
};
