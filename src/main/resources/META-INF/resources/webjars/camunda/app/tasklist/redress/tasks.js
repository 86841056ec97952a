// The open tasks of a complaint: who is asked, who has one already, and the way to it for those it is offered to.
import { say } from './say.js';
import { h } from '../../redress/page.js';
import { root } from '../../redress/place.js';
import { possibilities } from './actions.js';

function who(task) {
  return task.mine ? say('you have it') : task.holder ? say('{0} has it', task.holder) : say('waits for {0}', task.asked.join(', '));
}

function line(task, here) {
  const way = task.offered && task.id !== here
    ? h('a', { class: 'redress-way', href: `${root}/camunda/app/tasklist/default/#/?task=${encodeURIComponent(task.id)}` }, task.mine ? say('Go to the task') : say('Open in Tasklist'))
    : '';
  return h('li', {}, h('strong', {}, task.name), h('span', { class: 'redress-hint' }, ` ${who(task)} `), way);
}

export function openTasks(view) {
  const list = h('ul', { class: 'redress-tasks' });
  const shown = h('section', { class: 'redress-open', 'aria-label': say('Open tasks'), hidden: true }, list);
  view.refresh.tasks = async () => {
    const { tasks } = await possibilities(view);
    list.replaceChildren(...tasks.length ? tasks.map(task => line(task, view.task))
      : [h('li', { class: 'redress-hint' }, view.file.closedAt ? say('The complaint is closed; there is no task.') : say('No task is open: the complaint waits.'))]);
    shown.hidden = Boolean(view.task) && tasks.length < 2;
  };
  view.refresh.tasks().catch(refusal => {
    shown.hidden = false;
    list.replaceChildren(h('li', { class: 'redress-problem' }, refusal.message));
  });
  return shown;
}
