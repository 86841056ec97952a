// Tells the Tasklist around this page that a complaint was recorded; without a frame nothing happens.
if (window.parent !== window) {
  const number = document.getElementById('complaint-number').textContent.trim();
  window.parent.postMessage({ redress: 'complaint-recorded', number: number }, window.location.origin);
}
