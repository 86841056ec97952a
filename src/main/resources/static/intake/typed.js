// What somebody types into a form of ours stays in this tab of their browser until it was sent: when a file is too large, when the page
// was open too long, when they go back. Files cannot be kept; the page says so. Without scripts the form itself carries the words.
const kept = name => `redress-typed:${name}`;
const fieldsOf = form => [...form.elements].filter(field => field.name && !['hidden', 'file', 'password', 'submit', 'button'].includes(field.type)
  && !field.closest('.trap'));
const chosen = field => field.type === 'checkbox' || field.type === 'radio';

const read = name => {
  try {
    return JSON.parse(sessionStorage.getItem(kept(name)));
  } catch (blocked) {
    return null;
  }
};

const keep = (form, filesLost = false) => {
  const texts = {};
  fieldsOf(form).forEach(field => {
    if (!chosen(field)) {
      texts[field.name] = field.value;
    } else if (field.checked) {
      texts[field.name] = field.value;
    }
  });
  const files = filesLost || [...form.querySelectorAll('input[type=file]')].some(field => field.files.length);
  try {
    sessionStorage.setItem(kept(form.dataset.keep), JSON.stringify({ texts, files }));
  } catch (blocked) {
    console.info('This browser keeps nothing.');
  }
};

/** A choice that the page itself brings, because a link named it, counts; what was chosen before does not. */
const brought = (form, field) => [...form.elements].some(({ name, defaultChecked }) => name === field.name && defaultChecked);

const restore = (form, { texts }) => fieldsOf(form).forEach(field => {
  if (chosen(field)) {
    if (brought(form, field)) return;
    field.checked = texts[field.name] === field.value;
  } else if (texts[field.name] !== undefined) {
    field.value = texts[field.name];
  }
});

const sizeOf = files => files.reduce((sum, file) => sum + file.size, 0);

/** Says beside the field what would be refused, before anything is sent. */
const tooLarge = field => {
  const files = [...field.files];
  return sizeOf(files) > Number(field.dataset.all) || files.some(file => file.size > Number(field.dataset.one));
};

document.querySelectorAll('form[data-keep]').forEach(form => {
  const name = form.dataset.keep;
  const before = read(name);
  if (before && !form.hasAttribute('data-typed')) {
    restore(form, before);
    const note = form.querySelector('[data-back]');
    if (note) {
      note.hidden = false;
      note.querySelector('[data-files]').hidden = !before.files;
    }
  }
  if (form.hasAttribute('data-typed')) {
    // the page answers what was sent: going back to it, or loading it again, asks for the form anew and finds the words here
    keep(form, before?.files);
    history.replaceState(history.state, '', location.href);
  }
  form.addEventListener('input', () => keep(form));
  form.addEventListener('change', () => keep(form));
  addEventListener('pagehide', () => read(name) && keep(form));
  form.addEventListener('submit', event => {
    keep(form);
    const large = [...form.querySelectorAll('input[type=file][data-all]')].find(tooLarge);
    if (large && !event.submitter?.formNoValidate) {
      event.preventDefault();
      large.setCustomValidity(large.dataset.problem);
      large.reportValidity();
      large.addEventListener('change', () => large.setCustomValidity(''), { once: true });
    }
  });
});

// What was sent is forgotten here.
document.querySelectorAll('[data-forget]').forEach(element => element.dataset.forget.split(' ').forEach(name => {
  Object.keys(sessionStorage).filter(key => key.startsWith(kept(name))).forEach(key => sessionStorage.removeItem(key));
}));

// A page that refuses says that the words are still there only when they are.
document.querySelectorAll('[data-still]').forEach(element => {
  element.hidden = !Object.keys(sessionStorage).some(key => key.startsWith(kept('')));
});
