// The web apps fetch their texts while they build the page already, and what is built first shows bare keys on somebody's first
// visit. They remember texts in the browser, so what is missing there is put there before they start.
const base = document.querySelector('base');
const MEMORY = 'camunda-web';

/** What was refused has not happened; it is no mistake of the program. */
const OWN = {
  en: { COMPLETE_ERROR: 'Not completed', CLAIM_ERROR: 'Not claimed', UNCLAIM_ERROR: 'Not handed back', ASSIGNED_ERROR: 'Not given to anybody',
    DELEGATE_ERROR: 'Not delegated' },
  de: { COMPLETE_ERROR: 'Nicht abgeschlossen', CLAIM_ERROR: 'Nicht übernommen', UNCLAIM_ERROR: 'Nicht zurückgegeben',
    ASSIGNED_ERROR: 'Niemandem zugewiesen', DELEGATE_ERROR: 'Nicht delegiert' },
};

async function remember(language) {
  const app = base.getAttribute('app-name');
  const folder = `${base.getAttribute('app-root')}/app/${app}/locales/`;
  const key = `${folder}_locales_data_${language}_${window.bust}`;
  const memory = JSON.parse(localStorage.getItem(MEMORY) ?? '{}');
  const texts = memory[key] ? JSON.parse(memory[key]) : await fetched(`${folder}${language}.json`);
  if (texts) {
    // the web app writes the texts as they come over these, each time, after it has taken them from here
    Object.assign(texts.labels, app === 'tasklist' && OWN[language]);
    localStorage.setItem(MEMORY, JSON.stringify({ ...memory, [key]: JSON.stringify(texts) }));
  }
}

async function fetched(address) {
  const response = await fetch(address, { credentials: 'same-origin' });
  return response.ok ? response.json() : null;
}

const preferred = navigator.language?.split('-')[0].toLowerCase();

try {
  await remember('en');
  if (preferred === 'de') {
    await remember('de');
  }
} catch (unreachable) {
  console.info('Texts are fetched later.');
}
