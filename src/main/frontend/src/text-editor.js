import { edit, page } from './_page.js';

// Every file as it is written: for what no editor shows, and for files no editor opens.
const text = document.createElement('textarea');
text.spellcheck = false;
text.setAttribute('aria-label', document.title);
document.getElementById('canvas').append(text);

edit(content => {
  text.value = content;
}, () => text.value, () => {}, id => {
  const at = [`id="${id}"`, `"id": "${id}"`, `${id}=`].map(wanted => text.value.indexOf(wanted)).find(found => found >= 0);
  if (at === undefined) return;
  text.focus();
  text.setSelectionRange(at, at + id.length + 4);
  const rows = text.value.split('\n').length;
  text.scrollTop = text.scrollHeight * (text.value.slice(0, at).split('\n').length - 5) / rows;
});

page.text = text;
