// Shows the letter again while somebody types or chooses; without scripts the button "Show" does it. Nothing is saved by it.
const form = document.getElementById('letter');
let asked = 0;
let pause;

const replace = (page, id) => {
  const [fresh, old] = [page.getElementById(id), document.getElementById(id)];
  if (fresh && old) old.replaceWith(document.adoptNode(fresh));
};

/** What the gate and the advice say of each text; the text itself may be under the fingers of somebody. */
const notes = page => page.querySelectorAll('.notes').forEach(fresh => {
  const old = document.getElementById(fresh.id);
  if (!old) return;
  old.closest('.field').classList.toggle('wrong', fresh.closest('.field').classList.contains('wrong'));
  old.replaceWith(document.adoptNode(fresh));
});

const look = async chosen => {
  const turn = ++asked;
  const body = new URLSearchParams(new FormData(form));
  const typed = form.method === 'post';
  const answer = await fetch(typed ? form.action : `${form.action}?${body}`,
    { method: typed ? 'POST' : 'GET', credentials: 'same-origin', ...(typed && { body }) });
  const text = await answer.text();
  if (turn !== asked) return;
  const page = new DOMParser().parseFromString(text, 'text/html');
  if (!page.getElementById('letter')) return;
  const open = [...form.querySelectorAll('details[open]')].map(({ id }) => id);
  const focused = document.activeElement?.id;
  replace(page, 'result');
  if (chosen) {
    replace(page, 'choices');
    replace(page, 'texts');
    document.getElementById(focused)?.focus({ preventScroll: true });
  } else {
    notes(page);
  }
  open.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
};

const soon = (chosen, after) => {
  clearTimeout(pause);
  pause = setTimeout(() => look(chosen).catch(error => console.error(error)), after);
};

let unsaved = false;
form.addEventListener('input', event => {
  if (!event.target.closest('#texts')) return;
  unsaved = true;
  soon(false, 500);
});
form.addEventListener('change', event => event.target.closest('#choices') && soon(true, 0));
form.addEventListener('submit', event => {
  const by = event.submitter;
  if (by?.hasAttribute('formaction') || by?.name === 'lang') {
    // paper opens beside this page; the others take along what was typed
    if (by.formTarget !== '_blank') unsaved = false;
    return;
  }
  event.preventDefault();
  soon(true, 0);
});
addEventListener('beforeunload', event => unsaved && event.preventDefault());

// What was chosen or typed before this script was there, or what the browser brought back.
const touched = [...form.elements].some(field => field.tagName === 'SELECT'
  ? [...field.options].some(option => option.selected !== option.defaultSelected)
  : field.tagName === 'TEXTAREA' && field.value !== field.defaultValue);
if (touched) soon(true, 0);
