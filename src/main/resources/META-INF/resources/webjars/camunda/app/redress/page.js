// Building pages. Data only ever becomes text, never markup.

/** An element: h('p', {class: 'x', onclick: f, hidden: true}, 'text', otherElement). */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (typeof value === 'boolean') {
      element.toggleAttribute(name, value);
    } else if (value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ''));
  return element;
}

/** Pages of ours have a language; the web apps are in English, and days are written as the browser's user writes them. */
const reader = document.documentElement.lang === 'ko' ? 'ko' : undefined;

const dayAndTime = new Intl.DateTimeFormat(reader, { dateStyle: 'medium', timeStyle: 'short' });
const day = new Intl.DateTimeFormat(reader, { dateStyle: 'medium' });

/** 2026-11-24T09:00:00Z as people write it here. */
export const when = instant => instant ? dayAndTime.format(new Date(instant)) : '';

/** 2026-11-24, which is a day and no instant. */
export const onDay = date => day.format(new Date(`${date}T12:00:00`));

let called = {};

/** What words are called where it is not English. */
export const learn = words => { called = words; };

/** IN_INVESTIGATION or decisionPending as words: In investigation, Decision pending. */
export function words(name) {
  if (Object.hasOwn(called, name)) {
    return called[name];
  }
  const spaced = /^[A-Z0-9_]+$/.test(name) ? name.replaceAll('_', ' ').toLowerCase()
    : name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** 1536 as 1.5 kB. */
export function bytes(size) {
  const units = ['bytes', 'kB', 'MB'];
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit++;
  }
  return `${unit && size < 10 ? size.toFixed(1) : Math.round(size)} ${units[unit]}`;
}

/** Seconds as 12 min, 5 h or 3.2 d. */
export function age(seconds) {
  if (seconds < 3600) {
    return `${Math.max(0, Math.round(seconds / 60))} min`;
  }
  return seconds < 48 * 3600 ? `${Math.round(seconds / 3600)} h` : `${(seconds / 86400).toFixed(seconds < 864000 ? 1 : 0)} d`;
}
