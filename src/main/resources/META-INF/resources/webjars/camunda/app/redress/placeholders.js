// What letters still leave open, above every page of administrators and process owners. Everybody else gets an empty list.
import { root } from './place.js';

const STYLE = 'padding:8px 20px;background:#fff3cd;color:#5c3d00;border-bottom:2px solid #c98a00;';

function show(warnings) {
  if (!warnings.length || document.getElementById('redress-placeholders')) return;
  const notice = document.createElement('div');
  notice.id = 'redress-placeholders';
  notice.setAttribute('role', 'alert');
  notice.style.cssText = STYLE;
  for (const warning of warnings) {
    const line = document.createElement('div');
    line.textContent = warning;
    notice.append(line);
  }
  document.body.prepend(notice);
}

// What is not read to its end keeps the page loading, a refusal before login too.
fetch(`${root}/api/v1/placeholders`, { headers: { Accept: 'application/json' }, credentials: 'same-origin' })
  .then(async answer => ({ ok: answer.ok, text: await answer.text() }))
  .then(({ ok, text }) => ok && show(JSON.parse(text).items))
  .catch(error => console.error('redress', error));
