import { edit, page } from './_page.js';

// The words of letters: a line "key=text"; comments and order stay as they are.
const lines = [];

const row = line => {
  const field = document.createElement('div');
  field.className = 'field';
  const label = document.createElement('label');
  label.textContent = line.key;
  label.htmlFor = `words-${line.key}`;
  line.input = document.createElement('textarea');
  line.input.id = label.htmlFor;
  line.input.rows = Math.max(1, Math.ceil(line.text.length / 90));
  line.input.value = line.text.replaceAll('\\n', '\n');
  line.field = field;
  field.append(label, line.input);
  return field;
};

const open = text => {
  lines.push(...text.split('\n').map(raw => {
    const parts = raw.match(/^\s*([^#!=:\s][^=:\s]*)\s*[=:]\s*(.*)$/);
    return parts ? { key: parts[1], text: parts[2] } : { raw };
  }));
  document.getElementById('canvas').append(...lines.filter(line => line.key).map(row));
};

const written = line => line.input ? `${line.key}=${line.input.value.replaceAll('\r', '').replaceAll('\n', '\\n')}` : line.raw;

document.getElementById('filter').addEventListener('input', event => {
  const wanted = event.target.value.toLowerCase();
  lines.filter(line => line.field).forEach(line => {
    line.field.hidden = !`${line.key} ${line.input.value}`.toLowerCase().includes(wanted);
  });
});

document.getElementById('add').addEventListener('submit', event => {
  event.preventDefault();
  const line = { key: document.getElementById('add-key').value.trim(), text: '' };
  lines.push(line);
  document.getElementById('canvas').append(row(line));
  line.input.focus();
  event.target.reset();
});

edit(open, () => lines.map(written).join('\n'), findings => {
  lines.filter(line => line.field).forEach(line => {
    line.field.classList.toggle('wrong', findings.some(finding => finding.element === line.key));
  });
}, key => document.getElementById(`words-${key}`)?.focus());

page.lines = lines;
