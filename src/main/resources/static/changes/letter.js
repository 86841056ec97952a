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

/** The session is over; what was typed stands here still. */
const tell = () => {
  document.getElementById('ended')?.remove();
  const words = document.createElement('p');
  Object.assign(words, { id: 'ended', className: 'summary', textContent: form.dataset.ended });
  words.setAttribute('role', 'alert');
  form.before(words);
  words.scrollIntoView({ block: 'nearest' });
};

/** Whether this page would still be answered; and the token that a login since then brought along. */
const isLoggedIn = async () => {
  const answer = await fetch(form.action, { credentials: 'same-origin' });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const token = page.querySelector('#letter input[name="_csrf"]');
  if (token && form.elements._csrf) form.elements._csrf.value = token.value;
  return page.getElementById('letter') !== null;
};

const look = async chosen => {
  const turn = ++asked;
  const body = new URLSearchParams(new FormData(form));
  const typed = form.method === 'post';
  const answer = await fetch(typed ? form.action : `${form.action}?${body}`,
    { method: typed ? 'POST' : 'GET', credentials: 'same-origin', ...(typed && { body }) });
  const text = await answer.text();
  if (turn !== asked) return;
  const page = new DOMParser().parseFromString(text, 'text/html');
  if (!page.getElementById('letter')) {
    if (answer.redirected || answer.status === 401 || answer.status === 403) tell();
    return;
  }
  document.getElementById('ended')?.remove();
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

// carried along from a page before, or refused there
let unsaved = form.dataset.unsaved === 'true';
let checked = false;
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
    if (by.formTarget === '_blank') return;
    if (form.method === 'post' && !checked) {
      event.preventDefault();
      isLoggedIn().then(still => {
        if (!still) return tell();
        checked = true;
        form.requestSubmit(by);
      }).catch(error => console.error(error));
      return;
    }
    checked = false;
    unsaved = false;
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
