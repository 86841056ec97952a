// What letters still leave open, above every page of administrators and process owners. Everybody else is refused, and sees nothing.
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

fetch(`${root}/api/v1/placeholders`, { headers: { Accept: 'application/json' }, credentials: 'same-origin' })
  .then(answer => answer.ok ? answer.json() : { items: [] })
  .then(answer => show(answer.items))
  .catch(error => console.error('redress', error));
