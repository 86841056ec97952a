// What the editor pages share: reading and saving a file, and showing what the gate says about it.

export const page = document.getElementById('editor');

const token = () => (document.cookie.match(/(?:^|; )REDRESS-CSRF=([^;]+)/) || [])[1] || '';

const say = (text, wrong) => {
  const status = document.getElementById('status');
  status.textContent = text;
  status.classList.toggle('wrong', Boolean(wrong));
};

export const read = address => fetch(address, { credentials: 'same-origin' }).then(answer => {
  if (answer.ok) return answer.text();
  throw new Error(`HTTP ${answer.status}`);
});

const line = finding => {
  const item = document.createElement('li');
  if (finding.element) {
    const where = document.createElement('code');
    where.textContent = finding.name ? `${finding.name} (${finding.element})` : finding.element;
    item.append(where, ' ');
  }
  item.append(finding.sentence);
  return item;
};

const show = findings => {
  document.getElementById('findings').replaceChildren(...findings.map(line));
  say(findings.length ? page.dataset.found.replace('{0}', findings.length) : page.dataset.saved, findings.length);
};

const save = async content => {
  say(page.dataset.saving);
  const answer = await fetch(page.dataset.file, {
    method: 'PUT', credentials: 'same-origin', body: await content(),
    headers: { 'Content-Type': 'text/plain;charset=UTF-8', 'X-REDRESS-CSRF': token() }
  });
  if (!answer.ok) throw new Error((await answer.json().catch(() => ({}))).detail || `HTTP ${answer.status}`);
  return answer.json();
};

/**
 * Opens the file with open(text) and saves what content() gives.
 * @param found told all findings after each saving
 */
export const edit = async (open, content, found = () => {}) => {
  const button = document.getElementById('save');
  try {
    await open(await read(page.dataset.file));
    button.disabled = false;
    say('');
  } catch (error) {
    console.error(error);
    say(`${page.dataset.unreadable} ${error.message}`, true);
  }
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const findings = await save(content);
      show(findings);
      found(findings);
    } catch (error) {
      console.error(error);
      say(error.message, true);
    }
    button.disabled = false;
  });
};
