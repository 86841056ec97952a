// What was found on each issue, and the reasons for the decision while they are being written.
import { say } from './say.js';
import { get, items, post, put } from '../../redress/api.js';
import { h, when, words } from '../../redress/page.js';
import { possibilities } from './actions.js';
import { entry } from './entry.js';

const RESULTS = [['', say('Not decided yet')], ['UPHELD', say('Upheld')], ['PARTLY_UPHELD', say('Partly upheld')], ['NOT_UPHELD', say('Not upheld')],
  ['UNABLE_TO_FIND', say('Unable to find')]];

const fields = finding => [
  { name: 'issue', label: say('Issue'), required: true, rows: 2, value: finding?.issue, help: say('One question the complaint raises. The complainant reads this: it heads the finding in the decision letter.') },
  { name: 'result', label: say('Finding'), options: RESULTS, value: finding?.result ?? '' },
  { name: 'reason', label: say('Why (internal)'), rows: 4, value: finding?.reason, help: say('On which evidence, by which standard. This stays inside the organisation.') },
  { name: 'told', label: say('What the complainant is told'), rows: 3, value: finding?.told,
    help: say('The complainant reads this: it stands under the issue in the decision letter. Left empty, the letter names the issue and the finding only.') },
];

const body = ({ issue, result, reason, told }) => ({ issue, result: result || null, reason: reason || null, told: told || null });

/** The findings, each of which can be changed or removed, and a form for the next one. */
export function findings(view) {
  const path = `/complaints/${view.number}/findings`;
  const list = h('ol', { class: 'redress-list' });
  let possible = false;
  const nothing = h('p', { class: 'redress-hint', hidden: true }, say('No findings yet.'));

  async function refresh() {
    const all = items(await get(path));
    const stage = all.some(finding => finding.stage === 'SECOND') ? 'SECOND' : 'FIRST';
    list.replaceChildren(...all.map(finding => line(finding, finding.stage === stage)));
    list.hidden = all.length === 0;
    nothing.hidden = possible || all.length > 0;
  }

  function changed() {
    refresh();
    view.refresh.timeline();
  }

  /** What the first stage told stays as it is once a review has findings of its own. */
  function line(finding, present) {
    const item = h('li', {});
    const edit = h('button', { type: 'button', class: 'btn btn-link', onclick: () => change(item, finding) }, say('Change'));
    const away = h('button', { type: 'button', class: 'btn btn-link', onclick: () => takeAway(item, finding) }, say('Remove'));
    item.append(
      h('p', { class: 'redress-text' }, h('strong', {}, finding.issue)),
      h('p', {}, h('span', { class: 'redress-chip' }, finding.result ? words(finding.result) : say('Not decided yet')),
        h('span', { class: 'redress-hint' }, ` ${finding.foundBy}, ${when(finding.foundAt)}${note(finding, present)}`)),
      finding.reason ? h('p', { class: 'redress-text' }, h('span', { class: 'redress-hint' }, say('Internal: ')), finding.reason) : '',
      finding.told ? h('p', { class: 'redress-text' }, h('span', { class: 'redress-hint' }, say('The complainant is told: ')), finding.told) : '',
      possible && present ? h('p', { class: 'redress-buttons' }, edit, away) : '');
    return item;
  }

  function note(finding, present) {
    return !present ? say(', as the first stage told it') : finding.carriedOver ? say(', taken over from the first stage: change it, or it is confirmed with the review') : '';
  }

  function change(item, finding) {
    const editing = entry({ number: view.number, draft: `finding-${finding.id}`, fields: fields(finding), button: say('Save finding'),
      send: values => put(`${path}/${finding.id}`, body(values), { version: finding.version }), done: changed, cancel: refresh });
    view.closers.push(editing.close);
    item.replaceChildren(editing.form);
    editing.form.querySelector('textarea').focus();
  }

  /** The finding stays in sight while the reason is written. */
  function takeAway(item, finding) {
    const removal = entry({ number: view.number, draft: `removal-${finding.id}`, button: say('Remove finding'), sure: say('Really remove this finding?'),
      fields: [{ name: 'reason', label: say('Why is it removed?'), rows: 2, required: true, help: say('This stays inside the organisation, in the timeline.') }],
      send: ({ reason }, key) => post(`${path}/${finding.id}/removal`, { reason }, { version: finding.version, key }), done: changed, cancel: refresh });
    view.closers.push(removal.close);
    item.querySelector('.redress-buttons').replaceWith(removal.form);
    removal.form.querySelector('textarea').focus();
  }

  const failed = refusal => { list.hidden = false; list.replaceChildren(h('li', { class: 'redress-problem' }, refusal.message)); };
  if (!view.mayWrite) {
    refresh().catch(failed);
    return h('div', {}, list, nothing);
  }
  const next = entry({ number: view.number, draft: 'finding', fields: fields(), button: say('Add finding'),
    send: (values, key) => post(path, body(values), { key }), done: changed });
  view.closers.push(next.close);
  const adding = h('details', { hidden: true }, h('summary', {}, say('Add a finding')), next.form);
  view.refresh.findings = async () => {
    possible = (await possibilities(view)).items.some(deed => deed.name === 'findings' && !deed.hindrance);
    adding.hidden = !possible;
    return refresh();
  };
  view.refresh.findings().catch(failed);
  return h('div', {}, list, nothing, adding);
}

/** The reasons the complainant will read: written over days, used by the task "Decide complaint". */
export function reasons(view) {
  const text = entry({ number: view.number, draft: 'decision-reasons', fields: [{ name: 'text', label: say('Reasons for the decision'), rows: 10,
    help: say('The complainant reads this. It is sent with the decision when the field “Reasons” of the decision form is left empty. The draft is yours: it is used when you decide.') }] });
  view.closers.push(text.close);
  return text.form;
}
