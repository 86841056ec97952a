import Viewer from 'camunda-bpmn-js/lib/camunda-platform/NavigatedViewer';
import { diff } from 'bpmn-js-differ';
import { DmnModdle } from 'dmn-moddle';
import camunda from 'camunda-dmn-moddle/resources/camunda.json';
import { diffLines } from 'diff';
import 'camunda-bpmn-js/dist/assets/camunda-platform-navigated-viewer.css';
import { read } from './_page.js';

const page = document.getElementById('difference');
const words = page.dataset;

const element = (tag, className, text) => {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
};

const side = title => {
  const box = element('section', 'side');
  const canvas = element('div', 'canvas');
  box.append(element('h2', null, title), canvas);
  page.append(box);
  return canvas;
};

// ---- processes: two diagrams, marked, moved together

const KINDS = ['added', 'removed', 'changed', 'layoutChanged'];

const word = value => value === undefined || value === null ? '' : typeof value === 'object' ? value.id || value.body || value.$type : String(value);

// The differ tells which attributes changed; what they were and are is read from the diagrams themselves.
const attributes = (change, id, viewers) => Object.keys(change.attrs || {}).map(name => {
  const [before, after] = viewers.map(viewer => word(viewer.get('elementRegistry').get(id)?.businessObject.get(name)) || words.nothing);
  return `${name}: ${before} → ${after}`;
}).join('; ');

const follow = (leader, follower) => {
  let following = false;
  leader.on('canvas.viewbox.changed', event => {
    if (following) return;
    following = true;
    follower.get('canvas').viewbox(event.viewbox);
    following = false;
  });
};

const list = (changes, viewers) => {
  const items = element('ul', 'changes');
  KINDS.forEach(kind => Object.entries(changes[`_${kind}`]).forEach(([id, change]) => {
    const model = change.model || change;
    const item = element('li', `diff-${kind}`);
    const button = element('button', 'small', model.name || id);
    button.type = 'button';
    button.addEventListener('click', () => viewers.forEach(viewer => {
      const shape = viewer.get('elementRegistry').get(id);
      if (shape) viewer.get('canvas').scrollToElement(shape);
    }));
    item.append(element('strong', null, words[kind]), ' ', button, ` ${model.$type.replace('bpmn:', '')} `, attributes(change, id, viewers));
    items.append(item);
  }));
  return items.children.length ? items : element('p', null, words.same);
};

const compareProcesses = async (left, right) => {
  const viewers = [new Viewer({ container: side(words.left) }), new Viewer({ container: side(words.right) })];
  await viewers[0].importXML(left);
  await viewers[1].importXML(right);
  const changes = diff(viewers[0].getDefinitions(), viewers[1].getDefinitions());
  viewers.forEach(viewer => KINDS.forEach(kind => Object.keys(changes[`_${kind}`]).forEach(id => {
    if (viewer.get('elementRegistry').get(id)) viewer.get('canvas').addMarker(id, `diff-${kind}`);
  })));
  viewers.forEach(viewer => viewer.get('canvas').zoom('fit-viewport', 'auto'));
  follow(viewers[0], viewers[1]);
  follow(viewers[1], viewers[0]);
  page.append(list(changes, viewers));
};

// ---- decisions: one table, cell by cell

const columns = table => [...(table.input || []).map(input => [input.id, input.label || input.inputExpression?.text?.text || input.inputExpression?.text || input.id]),
  ...(table.output || []).map(output => [output.id, output.label || output.name || output.id])];

const cells = (table, rule) => {
  const entries = [...(rule?.inputEntry || []), ...(rule?.outputEntry || [])];
  return new Map(columns(table).map(([id], at) => [id, entries[at]?.text ?? '']));
};

const note = rule => rule?.description || '';

const cell = (before, after) => {
  const node = element('td', before === after ? null : 'diff-changed');
  if (before !== after && before) node.append(element('del', null, before), ' ');
  node.append(before === after ? after : element('ins', null, after || words.nothing));
  return node;
};

const ruleRow = (before, after, heads) => {
  const kind = !before ? 'added' : !after ? 'removed' : null;
  const row = element('tr', kind && `diff-${kind}`);
  const old = before ? cells(before.table, before.rule) : new Map();
  const now = after ? cells(after.table, after.rule) : new Map();
  row.append(element('th', null, kind ? words[kind] : ''));
  heads.forEach(([id]) => row.append(kind ? element('td', null, (now.get(id) ?? old.get(id)) || '') : cell(old.get(id) ?? '', now.get(id) ?? '')));
  row.append(kind ? element('td', null, note(after?.rule || before?.rule)) : cell(note(before.rule), note(after.rule)));
  const differs = kind || [...row.children].some(node => node.classList.contains('diff-changed'));
  if (!differs) row.className = 'unchanged';
  return row;
};

const decisions = async xml => {
  const { rootElement } = await new DmnModdle({ camunda }).fromXML(xml, 'dmn:Definitions');
  return new Map((rootElement.drgElement || []).filter(decision => decision.decisionLogic?.rule)
    .map(decision => [decision.id, { name: decision.name || decision.id, table: decision.decisionLogic }]));
};

const compareTables = (left, right) => {
  const heads = [...new Map([...columns(left?.table || {}), ...columns(right?.table || {})])];
  const rules = side => new Map((side?.table.rule || []).map(rule => [rule.id, { table: side.table, rule }]));
  const before = rules(left), after = rules(right);
  const table = element('table', 'special rules');
  const head = element('tr');
  head.append(element('th'), ...heads.map(([, label]) => element('th', null, label)), element('th', null, words.note));
  table.append(head, ...[...new Set([...before.keys(), ...after.keys()])].map(id => ruleRow(before.get(id), after.get(id), heads)));
  const policies = [left?.table.hitPolicy || 'UNIQUE', right?.table.hitPolicy || 'UNIQUE'];
  const frame = element('section');
  frame.append(element('h2', null, (right || left).name));
  if (policies[0] !== policies[1]) frame.append(element('p', 'diff-changed', policies.join(' → ')));
  frame.append(element('p', 'hint', words.tally
    .replace('{0}', table.querySelectorAll('tr:not(.unchanged)').length - 1)
    .replace('{1}', table.querySelectorAll('tr').length - 1)), table);
  return frame;
};

const compareDecisions = async (left, right) => {
  const before = await decisions(left), after = await decisions(right);
  page.append(...[...new Set([...before.keys(), ...after.keys()])].map(id => compareTables(before.get(id), after.get(id))));
};

// ---- forms and letters: line by line

// Editors write the same form with its keys in another order.
const sorted = (key, value) => value && typeof value === 'object' && !Array.isArray(value)
  ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b))) : value;

const pretty = text => text.trimStart().startsWith('{') ? JSON.stringify(JSON.parse(text), sorted, 2) : text;

const compareLines = async (left, right) => {
  const text = element('pre', 'lines');
  diffLines(pretty(left), pretty(right)).forEach(part => {
    text.append(element(part.added ? 'ins' : part.removed ? 'del' : 'span', part.added || part.removed ? null : 'unchanged', part.value));
  });
  page.append(text);
};

const compare = { process: compareProcesses, decision: compareDecisions }[words.kind] || compareLines;

const text = address => address ? read(address) : Promise.resolve('');

Promise.all([text(words.leftAddress), text(words.rightAddress)])
  .then(([left, right]) => (left && right ? compare : compareLines)(left, right))
  .catch(error => {
    console.error(error);
    page.append(element('p', 'problem', `${words.unreadable} ${error.message}`));
  });
