// What the editor pages share: reading and saving a file, and showing what the gate says about it.

/** The editor; the page that compares two files has none. */
export const page = document.getElementById('editor');

const token = () => (document.cookie.match(/(?:^|; )REDRESS-CSRF=([^;]+)/) || [])[1] || '';

const say = (text, wrong) => {
  const status = document.getElementById('status');
  status.textContent = text;
  status.classList.toggle('wrong', Boolean(wrong));
};

/** Which state of the file is on the page: what is saved over something else is refused. */
let version = '*';

export const read = address => fetch(address, { credentials: 'same-origin' }).then(answer => {
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  if (address === page?.dataset.file) version = answer.headers.get('ETag');
  return answer.text();
});

const line = (finding, seek) => {
  const item = document.createElement('li');
  if (finding.element) {
    const where = document.createElement(seek ? 'button' : 'code');
    where.type = 'button';
    where.textContent = finding.name ? `${finding.name} (${finding.element})` : finding.element;
    where.addEventListener('click', () => seek(finding.element));
    item.append(where, ' ');
  }
  item.append(finding.sentence);
  return item;
};

const show = (findings, seek, some, none) => {
  document.getElementById('findings').replaceChildren(...findings.map(finding => line(finding, seek)));
  say(findings.length ? some.replace('{0}', findings.length) : none, findings.length);
};

const save = async text => {
  say(page.dataset.saving);
  const answer = await fetch(page.dataset.file, {
    method: 'PUT', credentials: 'same-origin', body: text,
    headers: { 'Content-Type': 'text/plain;charset=UTF-8', 'X-REDRESS-CSRF': token(), 'If-Match': version }
  });
  if (!answer.ok) throw new Error((await answer.json().catch(() => ({}))).detail || `HTTP ${answer.status}`);
  version = answer.headers.get('ETag');
  return answer.json();
};

/**
 * Opens the file with open(text) and saves what content() gives.
 * @param content given true when the work is to be kept: what is still being written is ended then
 * @param found told all findings, first of the file as it is, then after each saving
 * @param seek brings the element of a finding before the eyes
 */
export const edit = async (open, content, found = () => {}, seek = null) => {
  const words = page.dataset;
  const button = document.getElementById('save');
  let saved;
  let unsaved = false;
  let pause;
  try {
    await open(await read(page.dataset.file));
    saved = await content();
    const findings = JSON.parse(await read(words.check));
    show(findings, seek, words.tomend, '');
    found(findings);
  } catch (error) {
    console.error(error);
    say(`${words.unreadable} ${error.message}`, true);
  }
  button.disabled = saved === undefined;
  const keep = async () => {
    button.disabled = true;
    try {
      const text = await content(true);
      unsaved = false;
      const findings = await save(text);
      saved = text;
      show(findings, seek, words.found, words.saved);
      found(findings);
    } catch (error) {
      unsaved = true;
      console.error(error);
      say(error.message, true);
      throw error;
    } finally {
      button.disabled = false;
    }
  };
  button.addEventListener('click', () => keep().catch(() => {}));
  // Whoever closes the page, goes back or loads it again is asked first when something would be lost.
  const changed = () => {
    clearTimeout(pause);
    pause = setTimeout(async () => { unsaved = await content() !== saved; }, 300);
  };
  document.addEventListener('input', () => {
    unsaved = saved !== undefined;
    changed();
  }, true);
  ['keyup', 'pointerup'].forEach(kind => document.addEventListener(kind, () => saved !== undefined && changed(), true));
  addEventListener('beforeunload', event => unsaved && event.preventDefault());
  // Whoever goes on to another page of the change takes the work along.
  document.querySelectorAll('header a').forEach(link => link.addEventListener('click', async event => {
    if (saved === undefined) return;
    event.preventDefault();
    if (await content(true) === saved || await keep().then(() => true, () => false)) {
      clearTimeout(pause);
      unsaved = false;
      window.location.assign(link.href);
    }
  }));
};
