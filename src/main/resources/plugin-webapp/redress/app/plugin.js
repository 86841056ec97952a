// Where complaints wait, in Cockpit: a heat overlay on every process diagram and a list on the dashboard.
// A plugin that fails blanks the whole of Cockpit, so nothing runs at load and each render catches its own errors.

const MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR;

// One hue from light to dark, so that it reads without telling colours apart.
const HEAT = [
  { below: DAY, label: 'less than a day' },
  { below: 3 * DAY, label: '1 to 3 days' },
  { below: 7 * DAY, label: '3 to 7 days' },
  { below: Infinity, label: '7 days or more' }
];
const OVERLAY = 'redress-waiting';

const heatOf = seconds => HEAT.findIndex(step => seconds < step.below) + 1;

const age = seconds => {
  if (seconds < MINUTE) return '<1 min';
  if (seconds < HOUR) return `${Math.floor(seconds / MINUTE)} min`;
  if (seconds < 2 * DAY) return `${Math.floor(seconds / HOUR)} h`;
  return `${Math.floor(seconds / DAY)} d`;
};

const element = (tag, className, text) => {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
};

const guarded = render => (...given) => {
  try {
    return render(...given);
  } catch (error) {
    console.error('redress', error);
  }
};

// In diagram plugins the engine's address is malformed; Cockpit's own is right everywhere.
const load = (api, path) => {
  const engine = (window.location.pathname.match(/\/cockpit\/([^/]+)/) || [])[1] || 'default';
  return fetch(`${api.cockpitApi}/plugin/redress/${engine}/waiting/${path}`,
    { headers: { Accept: 'application/json' }, credentials: 'same-origin' })
    .then(answer => {
      if (answer.ok) return answer.json();
      throw Object.assign(new Error(`HTTP ${answer.status}`), { status: answer.status });
    });
};

// ---- the diagram

const sentence = step => `${step.open} open, ${step.overdue} of them overdue. `
  + `Half of them have waited ${age(step.medianSeconds)} or longer, the oldest ${age(step.oldestSeconds)}.`;

const badge = step => {
  const node = element('div', `redress-badge redress-heat-${heatOf(step.medianSeconds)}`);
  node.title = sentence(step);
  node.append(element('strong', null, `${step.open} open`));
  if (step.overdue > 0) node.append(element('span', 'redress-overdue', `! ${step.overdue} overdue`));
  node.append(element('br'), `median ${age(step.medianSeconds)} · max ${age(step.oldestSeconds)}`);
  return node;
};

const legend = () => {
  const node = element('div', 'redress-legend');
  node.append(element('strong', null, 'Median waiting time'));
  HEAT.forEach((step, index) => {
    const line = element('div');
    line.append(element('span', `redress-swatch redress-heat-${index + 1}`), step.label);
    node.append(line);
  });
  const overdue = element('div');
  overdue.append(element('span', 'redress-overdue', '!'), 'past due date or response date');
  node.append(overdue);
  return node;
};

const clear = viewer => {
  viewer.get('overlays').remove({ type: OVERLAY });
  const canvas = viewer.get('canvas');
  viewer.get('elementRegistry').forEach(shape =>
    HEAT.forEach((step, index) => canvas.removeMarker(shape.id, `redress-shape-${index + 1}`)));
  canvas.getContainer().querySelectorAll('.redress-legend').forEach(old => old.remove());
};

const draw = (viewer, steps) => {
  clear(viewer);
  const drawn = steps.filter(step => viewer.get('elementRegistry').get(step.activityId));
  drawn.forEach(step => {
    const shape = viewer.get('elementRegistry').get(step.activityId);
    viewer.get('canvas').addMarker(shape.id, `redress-shape-${heatOf(step.medianSeconds)}`);
    viewer.get('overlays').add(shape.id, OVERLAY,
      { position: { top: -38, left: shape.width / 2 }, html: badge(step) });
  });
  if (drawn.length > 0) viewer.get('canvas').getContainer().append(legend());
};

const heat = {
  id: 'redress.heat',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  priority: 10,
  render: guarded((viewer, { api, processDefinitionId }) => {
    load(api, `in/${encodeURIComponent(processDefinitionId)}`)
      .then(steps => draw(viewer, steps))
      // who may not see the numbers sees the plain diagram
      .catch(error => error.status === 403 || console.error('redress', error));
  }),
  unmount: () => {}
};

// ---- the dashboard

const COLUMNS = [['Step'], ['Process'], ['Open', 'number'], ['Median age', 'number'], ['Oldest', 'number'],
  ['Overdue', 'number'], ['Waiting in total', 'number']];

const row = step => {
  const line = element('tr');
  const link = element('a', null, step.step);
  link.href = `#/process-definition/${encodeURIComponent(step.definitionId)}/runtime`;
  const name = element('th');
  name.scope = 'row';
  name.append(link);
  const median = element('td', 'redress-number');
  median.append(element('span', `redress-swatch redress-heat-${heatOf(step.medianSeconds)}`), age(step.medianSeconds));
  const overdue = element('td', 'redress-number');
  overdue.append(step.overdue > 0 ? element('span', 'redress-overdue', `! ${step.overdue}`) : '0');
  line.append(name, element('td', null, step.process), element('td', 'redress-number', step.open), median,
    element('td', 'redress-number', age(step.oldestSeconds)), overdue,
    element('td', 'redress-number', age(step.totalSeconds)));
  return line;
};

const table = steps => {
  const node = element('table', 'cam-table table redress-bottlenecks');
  const titles = element('tr');
  COLUMNS.forEach(([title, kind]) => {
    const column = element('th', kind && `redress-${kind}`, title);
    column.scope = 'col';
    titles.append(column);
  });
  const head = element('thead'), body = element('tbody');
  head.append(titles);
  body.append(...steps.map(row));
  node.append(head, body);
  return node;
};

const bottlenecks = {
  id: 'redress.bottlenecks',
  pluginPoint: 'cockpit.dashboard',
  priority: 20,
  label: 'Bottlenecks',
  render: guarded((node, { api }) => {
    const section = element('section', 'col-xs-12');
    section.append(element('h3', null, 'Bottlenecks'),
      element('p', null, 'Steps where complaints wait now, most waiting time first'));
    node.replaceChildren(section);
    load(api, 'bottlenecks')
      .then(steps => section.append(steps.length > 0 ? table(steps) : element('p', null, 'Nothing waits.')))
      .catch(error => {
        console.error('redress', error);
        section.append(element('p', null, 'The waiting times could not be loaded.'));
      });
  }),
  unmount: () => {}
};

// ---- the way to the change console

const changes = {
  id: 'redress.changes',
  pluginPoint: 'cockpit.navigation',
  priority: 5,
  render: guarded(node => {
    const link = element('a', null, 'Changes');
    link.href = `${window.location.pathname.split('/camunda/')[0]}/staff/models`;
    node.replaceChildren(link);
  }),
  unmount: () => {}
};

export default [heat, bottlenecks, changes];
